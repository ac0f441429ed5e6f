namespace ManifestGen.Engine.Yaml;

/// <summary>A value read from YAML, with its place. The same type whichever reader made it; rules see nothing else.</summary>
internal abstract class YamlNode
{
    /// <summary>The line on which the value begins, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column at which the value begins, counted from 1.</summary>
    public int Column { get; init; }

    /// <summary>The mapping or sequence that holds this value; null for a document's root.</summary>
    public YamlNode? Parent { get; internal set; }

    /// <summary>The key under which the parent mapping holds this value; null in a sequence and at the root.</summary>
    public string? Key { get; internal set; }

    /// <summary>The place in the parent sequence, counted from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>The document this value belongs to; found at the root.</summary>
    internal string File => Root is YamlMapping { SourceFile: { } file } ? file : "";

    private YamlNode Root
    {
        get
        {
            var node = this;
            while (node.Parent is { } parent) node = parent;
            return node;
        }
    }
}
