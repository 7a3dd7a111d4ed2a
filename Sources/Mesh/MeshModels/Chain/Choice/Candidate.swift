/// A model that a call may go to, with the vendor that has it.
struct Candidate: Sendable {
    var model: CatalogueModel
    var vendor: any ModelVendor
}
