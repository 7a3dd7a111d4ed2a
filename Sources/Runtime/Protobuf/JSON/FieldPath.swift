/// One step of the way to a field in an error: `agents`, `[2]` or `["region"]`.
///
/// The way is put together while an error travels outwards, so reading and writing without errors costs nothing.
struct FieldPath {
    private let step: String

    static func field(_ name: String) -> FieldPath { FieldPath(step: name) }

    /// A field by the name that the client wrote.
    static func field(_ name: BorrowedBytes) -> FieldPath { FieldPath(step: printable(name)) }

    static func element(_ index: Int) -> FieldPath { FieldPath(step: "[\(index)]") }

    static func entry(_ key: BorrowedBytes) -> FieldPath { entry(key.string) }

    static func entry(_ key: String) -> FieldPath { FieldPath(step: "[\"\(printable(key))\"]") }

    func joined(with inner: String) -> String {
        inner.isEmpty || inner.hasPrefix("[") ? step + inner : "\(step).\(inner)"
    }

    /// A name from the outside in a form that fits a log line and a reply: 64 characters of printable ASCII.
    static func printable(_ name: BorrowedBytes) -> String { printable(name.string) }

    private static func printable(_ name: String) -> String {
        let scalars = name.unicodeScalars
        let kept = scalars.prefix(64).map { $0.value >= 0x20 && $0.value < 0x7f && $0 != "\"" ? Character($0) : "?" }
        return String(kept) + (scalars.dropFirst(64).isEmpty ? "" : "…")
    }
}
