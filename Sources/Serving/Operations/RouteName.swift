import Vocabulary

/// The pattern of a path: what is counted and logged in the place of what somebody typed.
enum RouteName {
    /// A path that has no pattern.
    static let other = "other"
    /// A request that was refused before its path was looked at.
    static let unread = "refused"

    /// The pattern of a path in its parts; one of a closed list, whatever was asked.
    static func of(_ path: [String], isPost: Bool) -> String {
        guard let first = path.first else { return "/" }
        guard Language(rawValue: first) != nil else { return besidesPages(path) }
        guard path.count > 1 else { return "/:language" }
        if AccountPages.names.contains(path[1]) { return "/:language/" + path[1] }
        var rest = Array(path.dropFirst(2))
        _ = Dispatch.takeForm(of: &rest)
        let route = Route.all.first { $0.isPost == isPost && $0.parts(of: rest) != nil }
        guard let route else { return other }
        return "/:language/:register" + (route.path.isEmpty ? "" : "/" + route.path)
    }

    private static func besidesPages(_ path: [String]) -> String {
        let joined = path.joined(separator: "/")
        let known = ["healthz", "readyz", "metrics"] + StaticFile.all.map { "static/\($0.name)" }
        return known.contains(joined) ? "/" + joined : other
    }
}
