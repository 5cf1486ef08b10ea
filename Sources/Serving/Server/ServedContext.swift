import Hummingbird
import NIOCore

/// What is known of a request besides itself: where it comes from.
struct ServedContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of the client, empty where it is unknown.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
