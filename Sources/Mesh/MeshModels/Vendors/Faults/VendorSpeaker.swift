internal import MeshDomain

/// Says faults for people: which vendor, which model, what happened, what they can do. It takes words of its own and short
/// codes of the vendor, never a message of the vendor: that may quote prompts, answers and keys. Nothing with the key in it
/// is taken for a code.
struct VendorSpeaker: Sendable {
    let vendor: String
    let model: String
    private let key: VendorKey?
    /// The dialect's table of errors.
    private let kind: @Sendable (VendorError, Int) -> FaultKind

    init(
        vendor: String,
        model: String,
        key: VendorKey? = nil,
        kind: @escaping @Sendable (VendorError, Int) -> FaultKind
    ) {
        self.vendor = vendor
        self.key = key
        self.model = Self.printable(model)
        self.kind = kind
    }

    func fault(_ kind: FaultKind, words: String = "", code: String = "") -> VendorFault {
        var words = withoutKey(words)
        while words.hasSuffix(".") { words.removeLast() }
        let details = [words, self.code(code)].filter { !$0.isEmpty }.joined(separator: ", ")
        let sentence = Self.happened(kind, vendor, model) + (details.isEmpty ? "" : " (\(details))")
        return VendorFault(kind, "\(sentence). \(Self.advice(kind))")
    }

    func fault(for error: VendorError, status: Int) -> VendorFault {
        let kind = kind(error, status)
        let parameter = self.code(error.parameter)
        let details = [
            status == 200 ? "" : "status \(status)", parameter.isEmpty ? "" : "parameter \(parameter)",
        ]
        var fault = fault(
            kind,
            words: details.filter { !$0.isEmpty }.joined(separator: ", "),
            code: error.code.isEmpty ? error.type : error.code
        )
        fault.status = status
        fault.retryAfter = error.retryAfter
        fault.requestID = error.requestID.map(withoutKey)
        return fault
    }

    func fault(for fault: TransportFault, inStream: Bool) -> VendorFault {
        switch fault.place {
        case .beforeSend: self.fault(.transportBeforeSend, words: fault.sentence)
        case .afterSend: self.fault(.transportAfterSend, words: fault.sentence)
        case .inBody: self.fault(.streamCut)
        case .stalled: self.fault(inStream ? .streamStall : .transportAfterSend)
        case .cancelled: self.fault(.cancelled)
        case .deadline: self.fault(.deadline)
        case .tooLarge: self.fault(.streamGarbage, words: StreamFlaw.tooLong.words)
        }
    }

    /// Codes are short and of few letters. What looks otherwise is no code and is not shown.
    private func code(_ text: String) -> String {
        let isCode =
            text.utf8.count <= 64
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "["),
                    UInt8(ascii: "]"):
                    true
                default: false
                }
            }
        return isCode ? withoutKey(text) : ""
    }

    /// All of the text, or nothing.
    func withoutKey(_ text: String) -> String { key?.isIn(text) == true ? "" : text }

    private static func printable(_ model: String) -> String {
        String(String.UnicodeScalarView(model.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.prefix(100)))
    }

    private static func happened(_ kind: FaultKind, _ vendor: String, _ model: String) -> String {
        switch kind {
        case .callerFault: "\(vendor) refuses this request to \(model)"
        case .contextTooLong: "The request is longer than \(model) of \(vendor) reads"
        case .authConfig: "\(vendor) does not let this key use \(model)"
        case .modelGone: "\(vendor) has no model \(model) at this address"
        case .spendStop: "The money or quota of this account at \(vendor) is used up for \(model)"
        case .throttled: "\(vendor) takes no more requests to \(model) for now"
        case .overloaded: "\(vendor) is overloaded and did not answer as \(model)"
        case .serverError: "\(vendor) failed while \(model) was to answer"
        case .transportBeforeSend: "\(vendor) could not be reached for \(model)"
        case .transportAfterSend: "The connection to \(vendor) broke before \(model) answered"
        case .streamCut: "The answer of \(model) of \(vendor) was cut off"
        case .streamStall: "The answer of \(model) of \(vendor) stood still for too long"
        case .streamGarbage: "The answer of \(model) of \(vendor) could not be read"
        case .policyBlock: "\(model) of \(vendor) declined to answer this"
        case .emptyAnswer: "\(model) of \(vendor) answered with nothing"
        case .cancelled: "The call of \(model) of \(vendor) was cancelled"
        case .deadline: "\(model) of \(vendor) did not finish before the deadline"
        }
    }

    private static func advice(_ kind: FaultKind) -> String {
        switch kind {
        case .callerFault: "Check the parameters, tools, images and schema of the call."
        case .contextTooLong: "Shorten it, or choose a model with a larger window."
        case .authConfig: "Check the key, its project and what it may use."
        case .modelGone: "Choose another model, or check the name and the address."
        case .spendStop: "Raise the limit there, or wait until it begins anew."
        case .throttled: "Wait, or raise the limits of the account."
        case .overloaded, .serverError: "Try again later, or choose another model."
        case .transportBeforeSend: "Check the address and the network."
        case .transportAfterSend, .streamCut, .streamStall: "Try again, or choose another model."
        case .streamGarbage: "Check that the address speaks this dialect, or choose another model."
        case .policyBlock: "Change what is asked, or allow another vendor to answer."
        case .emptyAnswer: "Try again, or ask in other words."
        case .cancelled: "Nothing needs to be done."
        case .deadline: "Allow more time, or ask for less."
        }
    }
}
