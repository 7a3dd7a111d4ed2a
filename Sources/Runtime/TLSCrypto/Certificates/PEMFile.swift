internal import COpenSSL

/// The bytes of a PEM source with the name of the field that it belongs to, so that each error can name both.
struct PEMFile {
    private let bytes: [UInt8]
    /// `identities[0].privateKey (/etc/mesh/key.pem)`
    let place: String

    /// More than any bundle of authorities has.
    private static let byteCountMax = 8 * 1024 * 1024

    /// - Throws: `fileUnreadable`.
    init(_ source: PEMSource, field: String) throws(TLSError) {
        place = "\(field) (\(source))"
        switch source {
        case .bytes(let given): bytes = given
        case .file(let path): bytes = try Self.read(path, place: place)
        }
        guard bytes.count <= Self.byteCountMax else {
            throw TLSError(.fileUnreadable, "\(place): more than \(Self.byteCountMax) bytes")
        }
    }

    /// All certificates, at least one.
    ///
    /// - Throws: `notPEM`, `noCertificate`.
    func certificates() throws(TLSError) -> [Certificate] {
        if bytes.isEmpty { throw nothingFound(.certificate) }
        ErrorQueue.clear()
        let (found, reasons) = try unsafe withBIO { (input) throws(TLSError) in
            var found: [Certificate] = []
            while let certificate = unsafe PEM_read_bio_X509(input, nil, nil, nil) {
                unsafe found.append(Certificate(owning: certificate))
            }
            return (found, ErrorQueue.take())
        }
        // "No start line" is how the library says that there is no more.
        if reasons.contains(where: { $0.library != ERR_LIB_PEM || $0.reason != PEM_R_NO_START_LINE }) {
            throw TLSError(
                .notPEM,
                "\(place): certificate \(found.count + 1) is damaged; copy the file again as it was issued",
                reasons: reasons.map(\.text)
            )
        }
        if found.isEmpty { throw nothingFound(.certificate) }
        return found
    }

    /// - Throws: `notPEM`, `keyEncrypted`.
    func privateKey() throws(TLSError) -> PrivateKey {
        if bytes.isEmpty { throw nothingFound(.privateKey) }
        ErrorQueue.clear()
        var wantsPassphrase = false
        let key = try unsafe withBIO { (input) throws(TLSError) in
            unsafe withUnsafeMutablePointer(to: &wantsPassphrase) { flag in
                unsafe PEM_read_bio_PrivateKey(input, nil, TLSCallbacks.refusePassphrase, flag)
            }
        }
        if let key = unsafe key { return unsafe PrivateKey(owning: key) }
        let reasons = ErrorQueue.take()
        if wantsPassphrase {
            throw TLSError(
                .keyEncrypted,
                "\(place): the private key is protected by a passphrase; write it without one with "
                    + "`openssl pkey -in key.pem -out plain.pem` and restrict who may read the file"
            )
        }
        if reasons.contains(where: { $0.library == ERR_LIB_PEM && $0.reason == PEM_R_NO_START_LINE }) || !hasPEM {
            throw nothingFound(.privateKey)
        }
        throw TLSError(.notPEM, "\(place): the private key cannot be read", reasons: reasons.map(\.text))
    }

    /// What a field wants, in the words of an error.
    private enum Content: String {
        case certificate = "CERTIFICATE"
        case privateKey = "PRIVATE KEY"

        var words: String { self == .certificate ? "certificate" : "private key" }
        var missing: TLSError.Code { self == .certificate ? .noCertificate : .notPEM }
    }

    private func nothingFound(_ wanted: Content) -> TLSError {
        if bytes.isEmpty { return TLSError(wanted.missing, "\(place): it is empty; a \(wanted.words) belongs here") }
        guard hasPEM else {
            return TLSError(
                .notPEM,
                "\(place): not PEM, which starts with -----BEGIN \(wanted.rawValue)-----; "
                    + "`openssl` converts DER with `-inform DER`"
            )
        }
        return TLSError(
            wanted.missing,
            "\(place): there is PEM in it but no \(wanted.words); are certificate and key in each other's place?"
        )
    }

    private var hasPEM: Bool {
        let marker = Array("-----BEGIN ".utf8)
        guard bytes.count >= marker.count else { return false }
        return (0...bytes.count - marker.count).contains { bytes[$0...].starts(with: marker) }
    }

    private func withBIO<Result>(_ body: (OpaquePointer) throws(TLSError) -> Result) throws(TLSError) -> Result {
        try unsafe bytes.span.bytes.withUnsafeBytes { (bytes) throws(TLSError) in
            guard let input = unsafe BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else {
                throw TLSError(.library, "no memory to read \(place)")
            }
            defer { unsafe BIO_free(input) }
            return try unsafe body(input)
        }
    }

    private static func read(_ path: String, place: String) throws(TLSError) -> [UInt8] {
        ErrorQueue.clear()
        guard !path.utf8.contains(0), let file = unsafe BIO_new_file(path, "rb") else {
            throw ErrorQueue.error(
                .fileUnreadable,
                "\(place): the file cannot be opened; check the path and who may read it"
            )
        }
        defer { unsafe BIO_free(file) }
        var bytes: [UInt8] = []
        while true {
            var code: Int32 = 0
            bytes.append(addingCapacity: 16 * 1024) { span in
                unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                    code = unsafe BIO_read(file, buffer.baseAddress, Int32(buffer.count))
                    count = max(0, Int(code))
                }
            }
            if code < 0 { throw ErrorQueue.error(.fileUnreadable, "\(place): the file cannot be read") }
            if code == 0 || bytes.count > byteCountMax { return bytes }
        }
    }
}
