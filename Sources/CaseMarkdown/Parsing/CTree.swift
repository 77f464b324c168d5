internal import CCMark
internal import CaseModel
internal import Glibc

/// A tree made by libcmark; freed with its owner. The one place where C pointers are handled.
@safe struct CTree: ~Copyable {
  private let root: OpaquePointer
  private let iterator: OpaquePointer

  /// Parses CommonMark in UTF-8; nil only when the C library is out of memory.
  init?(_ bytes: ArraySlice<UInt8>) {
    let parsed = unsafe bytes.withUnsafeBufferPointer { unsafe Self.parse($0) }
    guard let root = unsafe parsed else { return nil }
    guard let iterator = unsafe cmark_iter_new(root) else {
      unsafe cmark_node_free(root)
      return nil
    }
    unsafe self.root = root
    unsafe self.iterator = iterator
  }

  private static func parse(_ buffer: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    guard let start = buffer.baseAddress else { return unsafe cmark_parse_document("", 0, 0) }
    let characters = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    return unsafe cmark_parse_document(characters, buffer.count, 0)
  }

  deinit {
    unsafe cmark_iter_free(iterator)
    unsafe cmark_node_free(root)
  }

  /// The next step of the walk over the tree; nil at its end.
  mutating func next() -> (isEntering: Bool, node: Node)? {
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return nil }
    return unsafe (event == CMARK_EVENT_ENTER, Node(pointer: cmark_iter_get_node(iterator)))
  }

  /// A node during the walk; it must not outlive the tree.
  @safe struct Node {
    fileprivate let pointer: OpaquePointer?

    var line: Int32 { unsafe cmark_node_get_start_line(pointer) }
    var byteColumn: Int32 { unsafe cmark_node_get_start_column(pointer) }
    var endLine: Int32 { unsafe cmark_node_get_end_line(pointer) }

    /// Appends the node's text to a buffer.
    func appendLiteral(to bytes: inout [UInt8]) {
      unsafe Self.append(cmark_node_get_literal(pointer), to: &bytes)
    }

    /// Appends a link's address, or the language of a block of code, to a buffer.
    func appendTarget(to bytes: inout [UInt8]) {
      let isCode = unsafe cmark_node_get_type(pointer) == CMARK_NODE_CODE_BLOCK
      unsafe Self.append(
        isCode ? cmark_node_get_fence_info(pointer) : cmark_node_get_url(pointer), to: &bytes)
    }

    /// Appends a link's title to a buffer.
    func appendTitle(to bytes: inout [UInt8]) {
      unsafe Self.append(cmark_node_get_title(pointer), to: &bytes)
    }

    private static func append(_ text: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
      guard let text = unsafe text else { return }
      let raw = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
      unsafe bytes.append(contentsOf: raw)
    }

    /// What the node is in the tree of the case.
    var kind: MarkupKind {
      let isTight = unsafe cmark_node_get_list_tight(pointer) != 0
      return switch unsafe cmark_node_get_type(pointer) {
      case CMARK_NODE_DOCUMENT: .document
      case CMARK_NODE_BLOCK_QUOTE: .blockQuote
      case CMARK_NODE_LIST:
        unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
          ? .orderedList(start: cmark_node_get_list_start(pointer), isTight: isTight)
          : .bulletList(isTight: isTight)
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_HEADING:
        unsafe .heading(level: UInt8(clamping: cmark_node_get_heading_level(pointer)))
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_HTML_INLINE: .inlineHTML
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      default: .paragraph
      }
    }
  }
}
