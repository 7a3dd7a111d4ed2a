internal import COpenSSL

/// Readable text from the names in a certificate.
enum CertificateName {
    /// RFC 2253: `CN=worker-1,O=Example`, the most specific part first.
    static func text(_ name: OpaquePointer?) -> String {
        guard let name = unsafe name, let output = unsafe BIO_new(BIO_s_mem()) else { return "" }
        defer { unsafe BIO_free(output) }
        guard unsafe X509_NAME_print_ex(output, name, 0, copenssl_name_flags) >= 0 else { return "" }
        let count = Int(unsafe BIO_ctrl_pending(output))
        guard count > 0 else { return "" }
        let bytes = [UInt8](unsafeFilling: count) { unsafe BIO_read(output, $0, Int32(count)) == Int32(count) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The last CN, which is the most specific one.
    static func commonName(_ name: OpaquePointer?) -> String? {
        guard let name = unsafe name else { return nil }
        var last: Int32 = -1
        while true {
            let next = unsafe X509_NAME_get_index_by_NID(name, NID_commonName, last)
            if next < 0 { break }
            last = next
        }
        guard last >= 0, let entry = unsafe X509_NAME_get_entry(name, last) else { return nil }
        var text: UnsafeMutablePointer<UInt8>?
        let count = unsafe ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry))
        guard count >= 0, let start = unsafe text else { return nil }
        defer { unsafe copenssl_free(start) }
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    }

    /// The bytes of an ASN.1 string or integer.
    static func bytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        guard let string = unsafe string, let start = unsafe ASN1_STRING_get0_data(string) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(string))))
    }
}
