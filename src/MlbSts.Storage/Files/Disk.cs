using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MlbSts.Storage.Files;

/// <summary>What the framework lacks: hard links, and fsync of a folder (without it a rename may be lost with the power).</summary>
internal static partial class Disk
{
    private const int NotFound = 2;
    private const int FileExists = 17;
    private const int WindowsAlreadyExists = 183;

    /// <summary>A new file with these bytes, on the disk when the call ends if durable.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool durable, bool readOnly = false)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = 0,
        };
        // Blocks that are allocated at once: else ext4 allocates and writes them, and makes the caller wait, when the file is renamed over
        // another.
        options.PreallocationSize = bytes.Length;
        if (readOnly && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        using var file = new FileStream(path, options);
        file.Write(bytes);
        if (durable)
            file.Flush(flushToDisk: true);
    }

    /// <summary>The bytes of a file that others may rename or delete meanwhile.</summary>
    public static byte[] ReadAll(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[RandomAccess.GetLength(file)];
        var read = 0;
        while (read < bytes.Length)
        {
            var got = RandomAccess.Read(file, bytes.AsSpan(read), read);
            if (got == 0)
                return bytes[..read];
            read += got;
        }
        return bytes;
    }

    /// <summary>
    /// Renames over what may be there; makes the folder where it is missing, also when another process just removed it as empty.
    /// </summary>
    public static void MoveInto(string from, string to)
    {
        IntoFolder(from, to, () => File.Move(from, to, overwrite: true));
    }

    /// <summary>A second name for a file; what had that name before is replaced at once and without a moment in between.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its new name.</param>
    /// <param name="temporary">A free name on the same disk.</param>
    public static void LinkOver(string from, string to, string temporary)
    {
        Link(from, temporary);
        MoveInto(temporary, to);
        // Renaming one link of a file onto another link of it does nothing, and leaves the temporary one.
        File.Delete(temporary);
    }

    /// <summary>A second name for a file, where there is none of that name yet.</summary>
    public static void LinkInto(string from, string to) => IntoFolder(from, to, () => Link(from, to));

    /// <summary>Removes an empty folder. Asking and being told no must be cheap, so no exception tells it.</summary>
    /// <returns>It is not there any more.</returns>
    public static bool RemoveFolder(string path)
    {
        if (!OperatingSystem.IsWindows())
            return Rmdir(path) == 0 || Marshal.GetLastPInvokeError() == NotFound;
        try
        {
            Directory.Delete(path);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Makes the entries of a folder durable.</summary>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(path, 0);
        if (descriptor < 0)
        {
            // Removed as empty by another process: then there is nothing to keep.
            if (Marshal.GetLastPInvokeError() == NotFound)
                return;
            throw new IOException($"Folder {path} cannot be opened to make it durable: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        var failed = Fsync(descriptor) != 0;
        var error = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(descriptor);
        if (failed)
            throw new IOException($"Folder {path} cannot be made durable: {error}");
    }

    private static void Link(string from, string to)
    {
        var done = OperatingSystem.IsWindows() ? CreateHardLink(to, from, IntPtr.Zero) : HardLink(from, to) == 0;
        if (done)
            return;
        var error = Marshal.GetLastPInvokeError();
        if (error is FileExists or WindowsAlreadyExists && File.Exists(to))
            throw new IOException($"{to} exists already.");
        if (!File.Exists(from))
            throw new FileNotFoundException($"{from} is not there.", from);
        if (!Directory.Exists(Path.GetDirectoryName(to)))
            throw new DirectoryNotFoundException($"The folder of {to} is not there.");
        throw new IOException(
            $"{to} cannot be made a hard link of {from}: {new Win32Exception(error).Message}. The folder of the store must lie on a file system with hard links."
        );
    }

    /// <summary>Makes a folder and those above it, durably.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        var above = Path.GetDirectoryName(path)!;
        MakeFolder(above);
        Directory.CreateDirectory(path);
        SyncFolder(above);
    }

    private static void IntoFolder(string from, string to, Action action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                action();
                return;
            }
            catch (IOException exception)
                when (exception is DirectoryNotFoundException or FileNotFoundException && attempt < 20 && File.Exists(from))
            {
                // FileNotFound where another made the folder between the failure and the framework's look for its cause.
                MakeFolder(Path.GetDirectoryName(to)!);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int HardLink(string from, string to);

    [LibraryImport("libc", EntryPoint = "rmdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rmdir(string path);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string to, string from, IntPtr attributes);
}
