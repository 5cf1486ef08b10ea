import HTTPTypes
import Vocabulary

/// The pattern of a path: what is counted and logged in the place of what somebody typed.
enum RouteName {
    /// A path that has no pattern.
    static let other = "other"
    /// A request that was refused before its path was looked at.
    static let unread = "refused"

    /// The paths that have no parts of their own.
    private static let fixed = Set(
        ["healthz", "readyz", "metrics", "openapi.json", SecurityContact.path]
            + StaticFile.all.map { "static/\($0.name)" })

    /// The pattern of the path that a request is for.
    static func of(_ head: HTTPRequest) -> String {
        of(HTTPRequestFacts.path(head.path ?? ""), isPost: head.method == .post)
    }

    /// The pattern of a path in its parts; one of a closed list, whatever was asked.
    static func of(_ path: [String], isPost: Bool) -> String {
        guard let first = path.first else { return "/" }
        guard Language(rawValue: first) != nil else { return besidesPages(path) }
        guard path.count > 1 else { return "/:language" }
        if let place = AccountPages.place(of: path) { return "/:language/" + place.path[0] }
        var rest = Array(path.dropFirst(2))
        _ = Dispatch.takeForm(of: &rest)
        let route = Route.all.first { $0.isPost == isPost && $0.parts(of: rest) != nil }
        guard let route else { return other }
        return "/:language/:register" + (route.path.isEmpty ? "" : "/" + route.path)
    }

    private static func besidesPages(_ path: [String]) -> String {
        if path.starts(with: ["api", "v1"]) { return ofAPI(path.dropFirst(2)) }
        let joined = path.joined(separator: "/")
        return fixed.contains(joined) ? "/" + joined : other
    }

    /// The pattern behind `/api/v1`: a register, what is asked for in it, and a record.
    private static func ofAPI(_ rest: ArraySlice<String>) -> String {
        let root = "/api/v1"
        guard rest.count > 1 else { return rest.isEmpty ? root : root + "/:register" }
        let part = rest[rest.startIndex + 1]
        if part == "changes" { return root + "/:register/changes" }
        if part == "files" { return root + "/:register/files/:digest" }
        return root + "/:register/:records" + (rest.count > 2 ? "/:code" : "")
    }
}
