using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Guarding;
using ManifestGen.Engine.Writing;

namespace ManifestGen.Tool.Host;

/// <summary>Writes the output of a project that has a lock file: not at all when something would change that must not, and the file along with it.</summary>
internal static class GuardedOutput
{
    /// <summary>Writes the output.</summary>
    /// <param name="request">What to generate.</param>
    /// <param name="generated">What was generated, without an error.</param>
    /// <param name="output">Told that the file is read.</param>
    /// <param name="sink">Takes what is found.</param>
    /// <param name="write">Writes the output, or checks it.</param>
    public static WriteResult Write(HostRequest request, IReadOnlyList<GenerationResult> generated, HostOutput output, DiagnosticSink sink, Func<WriteResult> write)
    {
        if (!request.IsGuarded) return write();
        output.WriteRead(request.LockFile);
        var options = request.Facts.Options;
        var text = UpgradeGuard.Update(request.LockFile, Current(request.LockFile, sink), generated, request.AcceptsChanges, options.TemplatesPath, sink);
        if (sink.HasErrors) return WriteResult.None;
        if (text is null) return write();
        if (!options.Check) return Write(request.LockFile, text, sink, write);

        sink.Add(GuardErrors.Stale, new Location(request.LockFile));
        return write();
    }

    private static byte[]? Current(string path, DiagnosticSink sink)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            sink.Add(GuardErrors.Unreadable, new Location(path), failure.Message);
            return null;
        }
    }

    /// <summary>Writes the file beside its place first, where a missing permission shows before anything is touched, and puts it there after the output.</summary>
    private static WriteResult Write(string path, string text, DiagnosticSink sink, Func<WriteResult> write)
    {
        var fresh = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(fresh, text);
            var result = write();
            if (!sink.HasErrors) File.Move(fresh, path, overwrite: true);
            return result;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            sink.Add(GuardErrors.Unwritable, new Location(path), failure.Message);
            return WriteResult.None;
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
