namespace ManifestGen.Engine.Schemas;

/// <summary>The form that a value must have.</summary>
/// <param name="kind">What it is.</param>
/// <param name="element">The form of an item of a list or of a map's value.</param>
/// <param name="structure">Gives the fields of a structure, when they are first asked for.</param>
internal sealed class Shape(ShapeKind kind, Shape? element = null, Func<Structure>? structure = null)
{
    /// <summary>What it is.</summary>
    public ShapeKind Kind { get; } = kind;

    /// <summary>The form of an item of a list or of a map's value; null for other shapes.</summary>
    public Shape? Element { get; } = element;

    /// <summary>The fields of a structure; null for other shapes.</summary>
    public Structure? Structure => structure?.Invoke();

    /// <summary>The structure that the value, its items or its entries lead to; null when they lead to none.</summary>
    public Structure? Reached => Structure ?? Element?.Reached;
}
