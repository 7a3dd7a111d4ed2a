internal import MeshApplication
internal import MeshDomain

/// The names of all that the mesh keeps in Redis. They begin with the deployment's prefix, so that several can share one
/// server, then comes the tenant, nothing where something belongs to the deployment as a whole.
///
/// Parts are escaped, so that no tenant can write a name that lies with another one. The part in braces decides about the
/// place in a cluster, and stands where several keys have to be at one place.
package struct RedisKeys: Sendable, Hashable {
    package let prefix: String

    package init(prefix: String = "mesh") { self.prefix = Self.escaped(prefix) }

    func bell(_ kind: String, _ id: String, of tenant: TenantID) -> String {
        "\(place(of: tenant)):bell:\(kind):\(Self.escaped(id))"
    }

    func cache(_ tenant: TenantID, _ name: String) -> String { "\(place(of: tenant)):cache:\(Self.escaped(name))" }

    func texts(_ task: Owned<TaskID>) -> String { "\(place(of: task.tenant)):text:{\(Self.escaped(task.id.text))}" }

    func networkTexts(_ network: Owned<NetworkID>) -> String {
        "\(place(of: network.tenant)):texts:{\(Self.escaped(network.id.text))}"
    }

    /// Also the channel of what happens to them.
    var breakers: String { "\(place(of: nil)):breakers" }

    func rate(_ name: String) -> String { "\(place(of: nil)):rate:\(Self.escaped(name))" }

    private func place(of tenant: TenantID?) -> String {
        "\(prefix):\(tenant.map { Self.escaped($0.text) } ?? "")"
    }

    /// Letters, digits, `-`, `_` and `.` stay; any other byte becomes `%` and two digits.
    static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
