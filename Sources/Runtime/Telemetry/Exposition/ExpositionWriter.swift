/// Writes metrics as a page for Prometheus. Pure: the same snapshot makes the same bytes.
struct ExpositionWriter {
    private let format: ExpositionFormat
    private var bytes: [UInt8] = []

    static func page(of metrics: [MetricSnapshot], _ format: ExpositionFormat) -> [UInt8] {
        var writer = ExpositionWriter(format: format)
        for metric in metrics { writer.write(metric) }
        if format == .openMetrics { writer.bytes.append("# EOF\n") }
        return writer.bytes
    }

    private init(format: ExpositionFormat) { self.format = format }

    private mutating func write(_ metric: MetricSnapshot) {
        switch metric.data {
        case .counter(let points):
            let isShort = format == .openMetrics
            head(isShort ? String(metric.name.dropLast("_total".count)) : metric.name, "counter", metric.help)
            for point in points { sample(metric.name, point.labels) { $0.append(String(point.value)) } }
        case .gauge(let points):
            head(metric.name, "gauge", metric.help)
            for point in points { sample(metric.name, point.labels) { $0.append(String(point.value)) } }
        case .histogram(let bounds, let points):
            head(metric.name, "histogram", metric.help)
            for point in points { histogram(metric.name, bounds, point) }
        }
    }

    private mutating func histogram(
        _ name: String,
        _ bounds: HistogramBounds,
        _ point: MetricSnapshot.Point<MetricSnapshot.HistogramValue>
    ) {
        var cumulative: UInt64 = 0
        for (index, count) in point.value.bucketCounts.enumerated() {
            cumulative &+= count
            let bound = index < bounds.values.count ? boundText(bounds.values[index]) : "+Inf"
            sample(name + "_bucket", point.labels, le: bound) { [cumulative] in $0.append(String(cumulative)) }
        }
        sample(name + "_sum", point.labels) { $0.append(shortest: point.value.sum) }
        sample(name + "_count", point.labels) { $0.append(String(point.value.count)) }
    }

    /// OpenMetrics wants `le` as a floating-point number, so that the same bound is always the same text.
    private func boundText(_ bound: Double) -> String {
        if format == .openMetrics { return bound.description }
        var text: [UInt8] = []
        text.append(shortest: bound)
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: Lines

    private mutating func head(_ name: String, _ type: String, _ help: String) {
        bytes.append("# HELP \(name) ")
        // In a help text the first format knows no escape for the quote, OpenMetrics wants one.
        escaped(help, quote: format == .openMetrics)
        bytes.append("\n# TYPE \(name) \(type)\n")
    }

    private mutating func sample(
        _ name: String,
        _ labels: MetricLabels,
        le: String? = nil,
        _ value: (inout [UInt8]) -> Void
    ) {
        bytes.append(name)
        var separator = UInt8(ascii: "{")
        for label in labels.pairs {
            self.label(label.name, label.value, after: separator)
            separator = UInt8(ascii: ",")
        }
        if let le {
            label("le", le, after: separator)
            separator = UInt8(ascii: ",")
        }
        if separator == UInt8(ascii: ",") { bytes.append(UInt8(ascii: "}")) }
        bytes.append(UInt8(ascii: " "))
        value(&bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func label(_ name: String, _ value: String, after separator: UInt8) {
        bytes.append(separator)
        bytes.append(name)
        bytes.append("=\"")
        escaped(value, quote: true)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ text: String, quote: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes.append("\\\\")
            case UInt8(ascii: "\n"): bytes.append("\\n")
            case UInt8(ascii: "\"") where quote: bytes.append("\\\"")
            default: bytes.append(byte)
            }
        }
    }
}
