extension StringProtocol {
    /// Whether this is a place on the web: only `http` and `https` lead there.
    public var isWebPlace: Bool {
        let lower = lowercased()
        return (lower.hasPrefix("https://") || lower.hasPrefix("http://"))
            && !unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
    }
}
