import Testing

@testable import SQLiteStore

@Suite struct MountTableTests {
  private let table = MountTable(
    """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    30 22 0:26 / /home rw,nosuid shared:2 - nfs4 server:/home rw
    31 22 0:27 / /mnt/my\\040disk rw - fuse.sshfs me@host:/ rw
    a line of another form
    """)

  @Test(arguments: [
    ("/var/lib", "ext4"), ("/home", "nfs4"), ("/home/ann/.local", "nfs4"), ("/homes", "ext4"),
    ("/mnt/my disk/x", "fuse.sshfs"),
  ])
  func aPathIsOnTheMountNearestToIt(path: String, type: String) {
    #expect(table.type(of: path) == type)
  }

  @Test func networkFileSystemsAreKnown() {
    for type in ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ceph"] {
      #expect(StoreWarning.isNetwork(type))
    }
    for type in ["ext4", "btrfs", "tmpfs", "overlay", "fuse.ntfs-3g", "nsfs"] {
      #expect(!StoreWarning.isNetwork(type))
    }
  }
}
