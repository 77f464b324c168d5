internal import Glibc
internal import Synchronization

/// The values of cases laid aside until all cases are known.
///
/// They are put together in large chunks. The first stay in memory, which takes a third of the time; later ones go to
/// the disk, so that memory doesn't grow with the library. The file has no name, and is gone with the process; where it
/// can't be written, nothing more is kept.
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

  private enum Chunk {
    case memory([UInt8])
    /// In the file, from an offset on.
    case file(Int)
  }

  private struct State {
    var chunks: [Chunk] = []
    /// The chunk that is being filled.
    var open: [UInt8] = []
    var inMemory = 0
    var inFile = 0
  }

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
    file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    _ = unsafe unlink(path)
  }

  deinit { if file >= 0 { close(file) } }

  /// Lays values aside.
  /// - Returns: where they lie; nil where they couldn't be kept.
  func keep(_ values: CaseValues) -> Place? {
    state.withLock { state in
      let (entries, bytes) = (values.values.entries, values.values.bytes)
      if state.open.isEmpty { state.open.reserveCapacity(chunkSize) }
      let place = Place(
        chunk: state.chunks.count, offset: state.open.count, entryCount: entries.count,
        byteCount: bytes.count, ends: values.ends)
      unsafe entries.withUnsafeBytes { unsafe state.open += $0 }
      state.open += bytes
      return state.open.count < chunkSize || closeChunk(&state) ? place : nil
    }
  }

  /// Closes the chunk that is being filled.
  /// - Returns: whether it was kept.
  private func closeChunk(_ state: inout State) -> Bool {
    let chunk = state.open
    state.open = []
    if state.inMemory + chunk.count <= memoryLimit {
      state.inMemory += chunk.count
      state.chunks.append(.memory(chunk))
      return true
    }
    let written = unsafe chunk.withUnsafeBytes {
      unsafe pwrite(file, $0.baseAddress, $0.count, state.inFile)
    }
    state.chunks.append(.file(state.inFile))
    state.inFile += chunk.count
    return written == chunk.count
  }

  /// The values at a place; nil where they can't be read.
  func values(at place: Place) -> CaseValues? {
    let chunk: Chunk = state.withLock { state in
      place.chunk < state.chunks.count ? state.chunks[place.chunk] : .memory(state.open)
    }
    switch chunk {
    case .memory(let bytes):
      guard place.offset + place.size <= bytes.count else { return nil }
      return values(place, in: bytes, from: place.offset)
    case .file(let offset):
      var isRead = false
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: place.size) { buffer, count in
        let read = unsafe pread(file, buffer.baseAddress, place.size, offset + place.offset)
        isRead = read == place.size
        count = isRead ? place.size : 0
      }
      return isRead ? values(place, in: bytes, from: 0) : nil
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
