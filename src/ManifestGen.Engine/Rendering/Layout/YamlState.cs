namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>What is known of a template's YAML from the lines above.</summary>
internal sealed class YamlState
{
    /// <summary>No column: nothing is complete.</summary>
    public const int None = int.MaxValue;

    /// <summary>What the line above ended in.</summary>
    public YamlMode Mode { get; set; }

    /// <summary>How many <c>[</c> and <c>{</c> are open.</summary>
    public int FlowDepth { get; set; }

    /// <summary>The column of the last key or dash, which holds what follows further in; -1 at a document's start.</summary>
    public int Holder { get; set; } = -1;

    /// <summary>Where in the output the holder's indicator ended, when it still waits for its value; -1 when it does not.</summary>
    public int WaitingAt { get; set; } = -1;

    /// <summary>The column past which a line would go on with the value above it, which is complete; <see cref="None"/> when there is none.</summary>
    public int CompleteFrom { get; set; } = None;

    /// <summary>The expression that the value above is, when it is one.</summary>
    public LineValue? CompleteValue { get; set; }

    /// <summary>A map or list without entries that stood on a line of its own, written only when nothing else comes to its place.</summary>
    public EmptyValue? Pending { get; set; }

    /// <summary>Forgets the lines above, at the start of a document.</summary>
    public void StartDocument(LaidOutText output)
    {
        SettlePending(output);
        Holder = -1;
        WaitingAt = -1;
        CompleteFrom = None;
        CompleteValue = null;
        FlowDepth = 0;
    }

    /// <summary>Writes the empty map or list that waited, since nothing else came to its place.</summary>
    public void SettlePending(LaidOutText output)
    {
        if (Pending is { } empty) output.Builder.Insert(empty.At, " " + empty.Text);
        Pending = null;
    }
}
