/// The two text forms that Prometheus reads.
package enum ExpositionFormat: Sendable {
    /// Text format 0.0.4.
    case prometheus
    /// OpenMetrics 1.0: a counter's type is named without `_total`, and the page says where it ends.
    case openMetrics

    /// What the HTTP answer says of the page.
    package var contentType: String {
        switch self {
        case .prometheus: "text/plain; version=0.0.4; charset=utf-8"
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        }
    }
}
