namespace ManifestGen.Engine.Writing;

/// <summary>
/// Changes files in a folder, all of them or none. New content is written beside the folder's files first, where a full disk or a missing
/// permission shows before anything is touched; then files change places, and change back when one of them cannot.
/// </summary>
public sealed class FolderTransaction : IDisposable
{
    private readonly string _folder;
    private readonly string _work;
    private readonly List<string> _madeFolders = [];
    private readonly Stack<Action> _undo = [];
    private bool _isDone;

    /// <summary>Begins, and makes the folder where it does not exist.</summary>
    public FolderTransaction(string folder)
    {
        _folder = folder;
        _work = Path.Combine(folder, $".manifestgen-{Guid.NewGuid():N}");
        MakeFolder(_work);
    }

    /// <summary>Writes files and removes others.</summary>
    /// <param name="changed">The files to write.</param>
    /// <param name="removed">The paths of the files to remove, below the folder.</param>
    /// <param name="cancellation">Ends the writing before anything is touched.</param>
    public void Apply(IReadOnlyList<PlannedFile> changed, IReadOnlyList<string> removed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(removed);
        for (var at = 0; at < changed.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            File.WriteAllBytes(NewFile(at), changed[at].Content.Span);
        }

        cancellation.ThrowIfCancellationRequested();
        for (var at = 0; at < changed.Count; at++) Replace(changed[at].Path, NewFile(at), OldFile(at));
        for (var at = 0; at < removed.Count; at++) SetAside(Path.Combine(_folder, removed[at]), OldFile(changed.Count + at));
        _isDone = true;
        foreach (var path in removed) RemoveEmptyFolders(path);
    }

    /// <summary>Ends: puts everything back unless all was done, and leaves nothing of its own behind.</summary>
    public void Dispose()
    {
        if (!_isDone)
        {
            while (_undo.TryPop(out var undo)) undo();
        }

        if (!TryDeleteWork() || _isDone) return;
        for (var at = _madeFolders.Count - 1; at >= 0; at--)
        {
            if (Directory.Exists(_madeFolders[at]) && !Directory.EnumerateFileSystemEntries(_madeFolders[at]).Any()) Directory.Delete(_madeFolders[at]);
        }
    }

    /// <summary>Deletes the folder of new and old files. One that a virus scanner still reads may stay: its name is hidden, and nothing looks at it.</summary>
    private bool TryDeleteWork()
    {
        try
        {
            Directory.Delete(_work, recursive: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string NewFile(int at) => Path.Combine(_work, $"{at}.new");

    private string OldFile(int at) => Path.Combine(_work, $"{at}.old");

    private void Replace(string path, string newFile, string oldFile)
    {
        var target = Path.Combine(_folder, path);
        MakeFolder(Path.GetDirectoryName(target) ?? _folder);
        if (File.Exists(target)) SetAside(target, oldFile);
        File.Move(newFile, target);
        _undo.Push(() => File.Delete(target));
    }

    private void SetAside(string target, string oldFile)
    {
        File.Move(target, oldFile);
        _undo.Push(() => File.Move(oldFile, target));
    }

    private void MakeFolder(string path)
    {
        if (Directory.Exists(path)) return;
        if (Path.GetDirectoryName(path) is { } parent) MakeFolder(parent);
        Directory.CreateDirectory(path);
        _madeFolders.Add(path);
    }

    private void RemoveEmptyFolders(string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var full = Path.Combine(_folder, folder);
            if (!Directory.Exists(full) || Directory.EnumerateFileSystemEntries(full).Any()) return;
            Directory.Delete(full);
        }
    }
}
