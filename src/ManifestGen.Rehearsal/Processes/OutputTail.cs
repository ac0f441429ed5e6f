namespace ManifestGen.Rehearsal.Processes;

/// <summary>The last lines that a process wrote: what it says when it fails, for the report.</summary>
internal sealed class OutputTail
{
    private const int Kept = 40;
    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock) return [.. _lines];
        }
    }

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        lock (_lock)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Kept) _lines.Dequeue();
        }
    }
}
