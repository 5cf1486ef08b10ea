/// Makes and opens stores; the program says of which kind.
package struct StoreFactory: Sendable {
    /// A new store at a path.
    package let create: @Sendable (String) throws(StoreError) -> any Store
    /// The store at a path.
    package let open: @Sendable (String) throws(StoreError) -> any Store

    /// A factory of these two.
    package init(
        create: @escaping @Sendable (String) throws(StoreError) -> any Store,
        open: @escaping @Sendable (String) throws(StoreError) -> any Store
    ) {
        self.create = create
        self.open = open
    }

    /// Knows no store, as where only texts are read.
    package static let none = StoreFactory(
        create: { path throws(StoreError) in throw .notFound(path: path) },
        open: { path throws(StoreError) in throw .notFound(path: path) })
}
