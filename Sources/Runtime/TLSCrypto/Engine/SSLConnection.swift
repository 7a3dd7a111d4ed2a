internal import COpenSSL

/// An SSL of OpenSSL with its pipe (Sources/C/COpenSSL/pipe.h), freed once by construction. One thread at a time.
///
/// Calls say what happened and leave the meaning to `TLSEngine`.
@safe
struct SSLConnection: ~Copyable {
    enum Outcome {
        case done
        /// All input is used and more is needed.
        case wantsInput
        /// The peer's close_notify.
        case closedByPeer
        /// The error queue says why.
        case failed
    }

    let ssl: OpaquePointer
    private let pipe: UnsafeMutablePointer<copenssl_pipe>

    /// RFC 8446, 5.1 and 5.2: a record has at most 16 KiB of text. With TLS 1.2 it gets 29 bytes longer, with TLS 1.3 22.
    private static let recordTextMax = 16 * 1024
    private static let recordOverheadMax = 64
    /// The least room that is offered to a read whose size is not known.
    private static let readRoomMin = 512

    nonisolated(unsafe) private static let pipeMethod: OpaquePointer = {
        guard let method = unsafe copenssl_pipe_method_new() else { preconditionFailure("no memory for TLS") }
        return unsafe method
    }()

    /// - Throws: `library`.
    init(_ context: SSLContext, handshakeBytesMax: Int) throws(TLSError) {
        ErrorQueue.clear()
        guard let ssl = unsafe SSL_new(context.pointer) else { throw ErrorQueue.error(.library, "no memory for TLS") }
        guard let pipe = unsafe copenssl_pipe_new(handshakeBytesMax) else {
            unsafe SSL_free(ssl)
            throw TLSError(.library, "no memory for TLS")
        }
        guard unsafe copenssl_pipe_attach(pipe, Self.pipeMethod, ssl) else {
            unsafe SSL_free(ssl)
            unsafe copenssl_pipe_free(pipe)
            throw ErrorQueue.error(.library, "no memory for TLS")
        }
        unsafe self.ssl = unsafe ssl
        unsafe self.pipe = unsafe pipe
    }

    deinit {
        unsafe SSL_free(ssl)
        unsafe copenssl_pipe_free(pipe)
    }

    // MARK: Calls

    /// Continues the handshake, or decrypts into the array; all of the input is used up unless it fails.
    mutating func receive(_ bytes: RawSpan, into plaintext: inout [UInt8]) -> Outcome {
        unsafe bytes.withUnsafeBytes { input in
            unsafe pipe.pointee.input = input.bindMemory(to: UInt8.self).baseAddress
            unsafe pipe.pointee.input_left = input.count
            defer {
                unsafe pipe.pointee.input = nil
                unsafe pipe.pointee.input_left = 0
            }
            if isShakingHands {
                let outcome = handshake()
                if outcome != .done { return outcome }
            }
            return read(into: &plaintext)
        }
    }

    mutating func handshake() -> Outcome {
        ErrorQueue.clear()
        let code = unsafe SSL_do_handshake(ssl)
        guard code == 1 else { return outcome(code) }
        unsafe pipe.pointee.is_shaking_hands = false
        return .done
    }

    /// Decrypts all of the input, appends the text, and says why it stopped: `wantsInput` when all went well.
    private mutating func read(into plaintext: inout [UInt8]) -> Outcome {
        ErrorQueue.clear()
        while true {
            let pending = Int(unsafe SSL_pending(ssl))
            // Text is shorter than its records, so this takes a record at once, unless it began in an earlier call.
            let room = unsafe max(Int(pipe.pointee.input_left), pending, Self.readRoomMin)
            var code: Int32 = 1
            plaintext.append(addingCapacity: min(room, Self.recordTextMax)) { span in
                unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                    code = unsafe SSL_read_ex(ssl, buffer.baseAddress, buffer.count, &count)
                }
            }
            if code != 1 { return outcome(code) }
            // Spares the call that would only find nothing.
            if unsafe pipe.pointee.input_left == 0 && SSL_pending(ssl) == 0 { return .wantsInput }
        }
    }

    /// Encrypts into the pipe.
    mutating func write(_ plaintext: RawSpan) -> Outcome {
        ErrorQueue.clear()
        _ = unsafe copenssl_pipe_reserve(pipe, Self.ciphertextMax(plaintext.byteCount))
        return writeAll(plaintext)
    }

    /// Encrypts into the array, behind what the pipe holds.
    mutating func write(_ plaintext: RawSpan, into ciphertext: inout [UInt8]) -> Outcome {
        ErrorQueue.clear()
        takeOutput(into: &ciphertext)
        var outcome = Outcome.done
        ciphertext.append(addingCapacity: Self.ciphertextMax(plaintext.byteCount)) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                unsafe pipe.pointee.offered = buffer.baseAddress
                unsafe pipe.pointee.offered_capacity = buffer.count
                outcome = writeAll(plaintext)
                count = unsafe pipe.pointee.offered_count
                unsafe pipe.pointee.offered = nil
                unsafe pipe.pointee.offered_count = 0
                unsafe pipe.pointee.offered_capacity = 0
            }
        }
        takeOutput(into: &ciphertext)
        return outcome
    }

    /// Sends close_notify.
    mutating func shutDown() {
        ErrorQueue.clear()
        // 0 says that the peer's is still to come; a failure leaves nothing to do.
        _ = unsafe SSL_shutdown(ssl)
        ErrorQueue.clear()
    }

    /// OpenSSL forbids to resume the session of a connection that is freed without close_notify from both sides. Whoever
    /// has no fault to report uses this, because gRPC says in its own frames that it is done.
    mutating func endWithoutFault() {
        unsafe SSL_set_shutdown(ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN)
    }

    // MARK: What the pipe holds

    var hasOutput: Bool { unsafe pipe.pointee.output_count > 0 }

    var isShakingHands: Bool { unsafe pipe.pointee.is_shaking_hands }

    var isHandshakeTooLarge: Bool { unsafe pipe.pointee.handshake_too_large }

    /// Moves what is to be sent behind the array's content, and frees the memory it lay in.
    mutating func takeOutput(into ciphertext: inout [UInt8]) {
        guard hasOutput else { return }
        let output = unsafe UnsafeBufferPointer(start: pipe.pointee.output, count: pipe.pointee.output_count)
        unsafe ciphertext.append(contentsOf: output)
        unsafe copenssl_pipe_drop_output(pipe)
    }

    /// The newest session that the server has offered since the last call.
    mutating func takeSession() -> ClientSession? {
        guard let session = unsafe pipe.pointee.session else { return nil }
        unsafe pipe.pointee.session = nil
        return unsafe ClientSession(owning: session)
    }

    // MARK: Leaves

    private static func ciphertextMax(_ count: Int) -> Int {
        count + (count / recordTextMax + 1) * recordOverheadMax
    }

    /// One record after another. The pipe takes all, so nothing but a want of memory stops it.
    private mutating func writeAll(_ plaintext: RawSpan) -> Outcome {
        unsafe plaintext.withUnsafeBytes { input in
            var rest = unsafe input[...]
            while unsafe !rest.isEmpty {
                var written = 0
                let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
                let code = unsafe SSL_write_ex(ssl, part.baseAddress, part.count, &written)
                if code != 1 { return outcome(code) }
                unsafe rest = rest.dropFirst(written)
            }
            return .done
        }
    }

    private func outcome(_ code: Int32) -> Outcome {
        switch unsafe SSL_get_error(ssl, code) {
        case SSL_ERROR_WANT_READ: .wantsInput
        case SSL_ERROR_ZERO_RETURN: .closedByPeer
        default: .failed
        }
    }
}
