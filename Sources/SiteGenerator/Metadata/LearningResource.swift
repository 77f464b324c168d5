internal import CaseModel

/// A case as schema.org's `LearningResource`, for search engines and learning platforms.
struct LearningResource {
  private let content: Case
  private let frame: PageFrame

  /// The description of a case.
  init(_ content: Case, frame: PageFrame) {
    self.content = content
    self.frame = frame
  }

  /// JSON-LD, safe within a `script` element.
  var json: JSONText {
    let metadata = content.metadata
    var resource = JSONText()
    resource.add("@context", "https://schema.org")
    resource.add("@type", "LearningResource")
    resource.add("name", metadata.title)
    resource.add("description", metadata.summary)
    resource.add("inLanguage", metadata.language)
    resource.add("learningResourceType", "case study")
    resource.add("url", frame.address(SiteAddress.casePage(content.slug)))
    resource.add("creditText", metadata.authors.joined(separator: ", "))
    resource.add("license", license)
    resource.add("datePublished", metadata.published?.description.prefix(10).description)
    resource.add("dateModified", metadata.updated?.description.prefix(10).description)
    resource.add("educationalLevel", metadata.difficulty?.rawValue)
    resource.add("timeRequired", metadata.durationMinutes.map { "PT\($0)M" })
    resource.add("teaches", metadata.competencies.map { frame.competencies[$0]?.name ?? $0 })
    resource.add("audience", audience)
    resource.add("keywords", metadata.tags)
    resource.add("isPartOf", [library])
    return resource
  }

  /// The description of a case with what it is in other languages.
  static func adding(
    _ translations: [CaseCard], to resource: JSONText, frame: PageFrame
  ) -> JSONText {
    var resource = resource
    let others = translations.compactMap { card in
      frame.address(SiteAddress.casePage(card.slug)).map { address in
        var work = JSONText()
        work.add("@type", "LearningResource")
        work.add("inLanguage", card.language)
        work.add("name", card.title)
        work.add("url", address)
        return work
      }
    }
    resource.add("workTranslation", others)
    return resource
  }

  /// The address of a licence that SPDX lists; the name itself for any other.
  private var license: String? {
    content.metadata.license.map { name in
      let isIdentifier = name.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
      return isIdentifier ? "https://spdx.org/licenses/\(name).html" : name
    }
  }

  private var audience: [JSONText] {
    content.metadata.audience.map { name in
      var audience = JSONText()
      audience.add("@type", "Audience")
      audience.add("audienceType", name)
      return audience
    }
  }

  private var library: JSONText {
    var library = JSONText()
    library.add("@type", "Collection")
    library.add("name", frame.siteTitle)
    return library
  }
}
