package import Planning
import Records
import Vocabulary

/// Governing texts as lists.
extension Presentation {
    /// Texts with what there is of each.
    package func texts(_ texts: [GoverningText], in library: TextLibrary) -> Listing {
        let taken = Set(workspace.records(Mandate.self).compactMap(\.paragraph))
        var listing = Listing(
            ("code", "field.code"), ("title", "field.title"), ("state", "field.state"),
            ("revises", "field.revises"), ("languages", "column.languages"),
            ("paragraphs", "column.paragraphs"), ("instructions", "column.instructions"),
            ("mandates", "column.mandates"))
        for text in texts {
            let paragraphs = library.paragraphs[text.id] ?? []
            listing.add(
                .record(GoverningText.kind, text.code), cell(text.title), cell(text.state),
                revised(text),
                .list(Set(text.sources.compactMap(\.language)).sorted().map(\.code)),
                .number(paragraphs.count), .number(paragraphs.filter(\.isInstruction).count),
                .number(paragraphs.filter { taken.contains($0.id) }.count))
        }
        return listing
    }

    /// What a text revises: the code of the earlier edition, or that there is one elsewhere.
    private func revised(_ text: GoverningText) -> Listing.Cell {
        if let earlier = text.revises, workspace[earlier] != nil { return cell(earlier) }
        return text.isRevised ? .named("?", words: phrases.text("text.earlier")) : .none
    }

    /// The paragraphs of a text, in its order.
    package func paragraphs(_ paragraphs: [Planning.Paragraph]) -> Listing {
        var listing = Listing(
            ("path", "field.path"), ("words", "field.words"), ("addressees", "field.addressees"),
            ("obligation", "field.obligation"))
        for paragraph in paragraphs {
            listing.add(
                .text(paragraph.path), quoted(paragraph.words),
                .list(names(of: paragraph.addressees)), cell(paragraph.obligation))
        }
        return listing
    }

    /// What became of the paragraphs of a text, one row each.
    package func fates(_ fates: [ImportPlan.ParagraphFate]) -> Listing {
        var listing = Listing(
            ("old", "column.before"), ("new", "column.now"), ("fate", "column.fate"),
            ("similarity", "column.similarity"))
        for fate in fates {
            listing.add(
                .of(fate.old), .of(fate.new), self.fate(fate.kind, fate.isReworded),
                fate.old == nil || fate.new == nil ? .none : .number(fate.similarity / 10))
        }
        return listing
    }

    /// The mandates that follow their paragraphs into another text.
    package func carried(_ mandates: [ImportPlan.CarriedMandate]) -> Listing {
        var listing = Listing(
            ("mandate", "kind.mandate"), ("now", "column.now"), ("fate", "column.fate"))
        for mandate in mandates {
            listing.add(
                .text(mandate.old), .text(mandate.new), fate(mandate.fate, mandate.isReworded))
        }
        return listing
    }

    private func fate(_ kind: Fate.Kind, _ isReworded: Bool) -> Listing.Cell {
        .named(name(of: kind, isReworded), words: words(of: kind, isReworded))
    }

    /// A fate in words.
    package func words(of kind: Fate.Kind, _ isReworded: Bool) -> String {
        phrases.text("fate." + name(of: kind, isReworded))
    }

    private func name(of kind: Fate.Kind, _ isReworded: Bool) -> String {
        kind == .moved && isReworded ? "moved-reworded" : kind.rawValue
    }
}
