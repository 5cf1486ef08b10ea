package struct SearchQuery: Sendable {
    package let expression: String
    package func matches(_ indexed: String) -> Bool { indexed.contains(expression) }
}
