using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]

namespace ManifestGen.Rehearsal.Processes;

/// <summary>
/// What the C library does for processes and .NET does not: a session of their own, so that a process can be ended with all that it started, and signals.
/// </summary>
internal static partial class NativeCalls
{
    /// <summary>Asks a process to end.</summary>
    public const int SigTerm = 15;

    /// <summary>Ends a process.</summary>
    public const int SigKill = 9;

    /// <summary>Holds a process up.</summary>
    public static int SigStop => OperatingSystem.IsMacOS() ? 17 : 19;

    /// <summary>Lets a process go on.</summary>
    public static int SigCont => OperatingSystem.IsMacOS() ? 19 : 18;

    /// <summary>Large enough for the library's structures on every system: they are opaque, 336 bytes at most.</summary>
    public const int OpaqueSize = 512;

    /// <summary>Flags of <see cref="SetFlags"/>: default signals, none blocked, a new session.</summary>
    public static short SpawnFlags => (short)(0x04 | 0x08 | (OperatingSystem.IsMacOS() ? 0x0400 : 0x80));

    /// <summary>Sends a signal to a process, or to a group when the number is negative.</summary>
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int pid, int signal);

    /// <summary>Waits for a child to end.</summary>
    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    public static partial int WaitPid(int pid, out int status, int options);

    /// <summary>Starts a program.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawnp", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Spawn(out int pid, string file, byte[] actions, byte[] attributes, nint[] arguments, nint[] environment);

    /// <summary>Readies the list of what a child does first.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    public static partial int InitializeActions(byte[] actions);

    /// <summary>Frees the list.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    public static partial int DestroyActions(byte[] actions);

    /// <summary>Gives the child one of our descriptors under another number.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    public static partial int AddDuplicate(byte[] actions, int descriptor, int childsDescriptor);

    /// <summary>Opens a file in the child.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddOpen(byte[] actions, int childsDescriptor, string path, int flags, int mode);

    /// <summary>Lets the child begin in a folder.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddChangeDirectory(byte[] actions, string path);

    /// <summary>Readies the attributes of a child.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    public static partial int InitializeAttributes(byte[] attributes);

    /// <summary>Frees the attributes.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    public static partial int DestroyAttributes(byte[] attributes);

    /// <summary>Says which attributes count.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    public static partial int SetFlags(byte[] attributes, short flags);

    /// <summary>The signals that are as in a fresh process: .NET ignores some, and a child would go on to.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    public static partial int SetDefaultSignals(byte[] attributes, byte[] set);

    /// <summary>The signals that are blocked.</summary>
    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    public static partial int SetBlockedSignals(byte[] attributes, byte[] set);

    /// <summary>All signals.</summary>
    [LibraryImport("libc", EntryPoint = "sigfillset")]
    public static partial int FillSet(byte[] set);

    /// <summary>No signal.</summary>
    [LibraryImport("libc", EntryPoint = "sigemptyset")]
    public static partial int EmptySet(byte[] set);
}
