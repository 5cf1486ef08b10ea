import Accounts
import Diagnostics
import Markup

/// The page that sets a device up.
extension OwnAccountPage {
    /// The page with the key for a device, as a picture and as text, and a field for its first code.
    ///
    /// - Parameters:
    ///   - enrolment: The key; `nil` where nobody here knows it any more.
    ///   - problems: What was wrong with the code.
    ///   - status: The status of HTTP.
    /// - Returns: The page.
    func enrolled(
        _ enrolment: Enrolment?, problems: [Finding] = [], status: Int = 200
    ) -> Reply {
        let code = enrolment.flatMap { QRCode($0.address) }
        var page = pages.page("account.second-factor", problems: problems)
        if enrolment != nil {
            page.lead = text(
                code == nil ? "account.second-factor-steps" : "account.second-factor-scan")
        }
        return .page(
            page.bytes { html in
                if let code { html.qrCode(code, text("account.second-factor-picture")) }
                if let enrolment { key(enrolment, &html) }
                form("factor-on", "account.second-factor-confirm", &html) { html in
                    if let enrolment { html.hidden("key", enrolment.secret) }
                    html.line("code", text("account.code"), isRequired: true)
                }
            }, status: status)
    }

    /// The key for those who can't scan: alone, in groups that are easier to type, and as an address.
    private func key(_ enrolment: Enrolment, _ html: inout MarkupWriter) {
        let signs = Array(enrolment.secret)
        let groups = stride(from: 0, to: signs.count, by: 4).map { start in
            String(signs[start..<min(start + 4, signs.count)])
        }
        html.element(.dl, .class("facts")) { html in
            html.fact(text("account.second-factor-key")) { html in
                html.element(.code) {
                    $0.element(.bdi, text: groups.joined(separator: " "))
                }
            }
        }
        html.element(.pre) { $0.element(.code, text: enrolment.address) }
    }
}
