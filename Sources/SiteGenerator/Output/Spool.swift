internal import Glibc
internal import Synchronization

/// The values of cases laid aside until all cases are known.
///
/// Each thread puts them together in large chunks. The first stay in memory; later ones go to the disk, so that memory
/// doesn't grow with the library. The file has no name, and is gone with the process; where it can't be written, nothing
/// more is kept.
final class Spool: Sendable {
  /// Where the values of a case lie.
  struct Place: Sendable {
    fileprivate let chunk: Int
    fileprivate let offset: Int
    fileprivate let entryCount: Int
    fileprivate let byteCount: Int
    fileprivate let ends: [Values.Mark]

    fileprivate var size: Int { entryCount * MemoryLayout<Values.Entry>.stride + byteCount }
  }

  private struct OpenChunk {
    var number: Int?
    var bytes: [UInt8] = []
  }

  private enum Chunk {
    case memory([UInt8])
    /// In the file, from an offset on.
    case file(Int)
  }

  private struct State {
    /// The chunks by their numbers; nil for one that is being filled or couldn't be kept.
    var chunks: [Chunk?] = []
    var inMemory = 0
    var inFile = 0
  }

  private let open = Pool<OpenChunk> { _ in OpenChunk() }
  private let state = Mutex(State())
  private let file: Int32
  private let memoryLimit: Int
  private let chunkSize: Int

  /// A spool.
  /// - Parameters:
  ///   - folder: a folder that nobody else writes to.
  ///   - memoryLimit: how many bytes are kept in memory.
  ///   - chunkSize: how many bytes are put together.
  init(in folder: String, memoryLimit: Int = 128 << 20, chunkSize: Int = 1 << 20) {
    self.memoryLimit = memoryLimit
    self.chunkSize = chunkSize
    let path = folder + "/.spool"
    file = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    _ = unsafe unlink(path)
  }

  deinit { if file >= 0 { Glibc.close(file) } }

  /// Lays values aside.
  /// - Parameter ends: marks that are kept with them.
  func keep(_ values: Values, ends: [Values.Mark]) -> Place {
    open.use { chunk in
      let entrySize = values.entries.count * MemoryLayout<Values.Entry>.stride
      let size = entrySize + values.bytes.count
      if chunk.bytes.count + size > chunkSize { close(&chunk) }
      let number = chunk.number ?? begin(&chunk, size: max(size, chunkSize))
      let place = Place(
        chunk: number, offset: chunk.bytes.count, entryCount: values.entries.count,
        byteCount: values.bytes.count, ends: ends)
      unsafe values.entries.withUnsafeBytes { unsafe chunk.bytes += $0 }
      chunk.bytes += values.bytes
      return place
    }
  }

  private func begin(_ chunk: inout OpenChunk, size: Int) -> Int {
    let number = state.withLock { state in
      state.chunks.append(nil)
      return state.chunks.count - 1
    }
    chunk.number = number
    chunk.bytes.reserveCapacity(size)
    return number
  }

  /// Keeps a chunk in memory or in the file, and begins an empty one.
  private func close(_ chunk: inout OpenChunk) {
    guard let number = chunk.number else { return }
    let bytes = chunk.bytes
    chunk = OpenChunk()
    let offset: Int? = state.withLock { state in
      guard state.inMemory + bytes.count > memoryLimit else {
        state.inMemory += bytes.count
        state.chunks[number] = .memory(bytes)
        return nil
      }
      defer { state.inFile += bytes.count }
      return state.inFile
    }
    guard let offset else { return }
    let written = unsafe bytes.withUnsafeBytes {
      unsafe pwrite(file, $0.baseAddress, $0.count, offset)
    }
    if written == bytes.count { state.withLock { $0.chunks[number] = .file(offset) } }
  }

  /// Ends the laying aside, after which values can be taken up.
  func close() { for var chunk in open.removeAll() { close(&chunk) } }

  /// The values at a place; nil where they weren't kept or can't be read.
  func values(at place: Place) -> CaseValues? {
    switch state.withLock({ $0.chunks[place.chunk] }) {
    case .memory(let bytes): return values(place, in: bytes, from: place.offset)
    case .file(let offset):
      var isRead = false
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: place.size) { buffer, count in
        let read = unsafe pread(file, buffer.baseAddress, place.size, offset + place.offset)
        isRead = read == place.size
        count = isRead ? place.size : 0
      }
      return isRead ? values(place, in: bytes, from: 0) : nil
    case nil: return nil
    }
  }

  private func values(_ place: Place, in bytes: [UInt8], from start: Int) -> CaseValues {
    let texts = start + place.size - place.byteCount
    let entries = unsafe [Values.Entry](unsafeUninitializedCapacity: place.entryCount) {
      entries, count in
      unsafe bytes.withUnsafeBytes {
        unsafe UnsafeMutableRawBufferPointer(entries)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<texts]))
      }
      count = place.entryCount
    }
    return CaseValues(
      values: Values(entries: entries, bytes: Array(bytes[texts..<texts + place.byteCount])),
      ends: place.ends)
  }
}
