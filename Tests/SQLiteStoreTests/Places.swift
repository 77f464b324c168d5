import SQLiteStore
import TestSupport

/// A store in a temporary folder.
func location(in folder: TemporaryFolder) -> StoreLocation {
  StoreLocation(folder: folder.path + "/data/casebook")
}
