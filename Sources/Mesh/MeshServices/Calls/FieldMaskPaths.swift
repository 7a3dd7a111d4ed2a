internal import GRPCCore
internal import MeshApplication
internal import Protobuf

/// The fields that an update names, each one that can be changed.
struct FieldMaskPaths {
    private let paths: Set<String>?

    /// - Parameter changeable: the fields that there are; others are refused by name.
    init(_ mask: GoogleFieldMask?, changeable: Set<String>) throws(Status) {
        guard let mask, !mask.paths.isEmpty else {
            paths = nil
            return
        }
        var faults: [FieldFault] = []
        for path in mask.paths where path != "*" && !changeable.contains(path) {
            faults.append(FieldFault("update_mask", "“\(path.prefix(64))” is not a field that can be changed"))
        }
        if !faults.isEmpty { throw Status(.invalid(faults)) }
        paths = mask.paths.contains("*") ? changeable : Set(mask.paths)
    }

    /// Whether to take the field: it is named, or nothing is named and it is set.
    func takes(_ path: String, isSet: Bool) -> Bool { paths?.contains(path) ?? isSet }
}
