using System.Collections.Concurrent;

namespace RehearsedProduct;

/// <summary>Sessions in the memory of the process, or in a folder that all replicas share.</summary>
internal sealed class SessionStore(string? folder)
{
    private readonly ConcurrentDictionary<string, bool> _sessions = new();

    /// <summary>Begins a session.</summary>
    public string Begin()
    {
        var id = Guid.NewGuid().ToString("N");
        if (folder is null) _sessions[id] = true;
        else File.WriteAllText(Path.Combine(folder, id), "");
        return id;
    }

    /// <summary>Whether a session was begun.</summary>
    public bool Has(string? id) => id is not null && (folder is null ? _sessions.ContainsKey(id) : File.Exists(Path.Combine(folder, id)));
}
