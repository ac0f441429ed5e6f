namespace ManifestGen.Engine.Resolve;

/// <summary>Where a value came from.</summary>
/// <param name="Kind">Who gave it.</param>
/// <param name="Location">The place in the definition; for a derived value, that of what it follows from, when it has one.</param>
/// <param name="Detail">Which fact, option or value it was, in a few words; empty when the kind says all. For a definition, the property that was set.</param>
public readonly record struct Origin(OriginKind Kind, SourceLocation Location, string Detail)
{
    /// <summary>The default.</summary>
    public static Origin Default { get; } = new(OriginKind.Default, SourceLocation.None, "");

    /// <summary>A line of the definition.</summary>
    /// <param name="location">Where the part of the model was written.</param>
    /// <param name="member">The property of it that gave the value; empty for its constructor.</param>
    public static Origin Definition(SourceLocation location, string member = "") => new(OriginKind.Definition, location, member);

    /// <summary>A fact of a project.</summary>
    /// <param name="fact">The MSBuild property or the name of the fact.</param>
    public static Origin Project(string fact) => new(OriginKind.Project, SourceLocation.None, fact);

    /// <summary>An option of the run.</summary>
    /// <param name="option">The MSBuild property.</param>
    public static Origin Option(string option) => new(OriginKind.Option, SourceLocation.None, option);

    /// <summary>Follows from another value.</summary>
    /// <param name="what">What it follows from.</param>
    /// <param name="location">Where that was written, when it was.</param>
    public static Origin Derived(string what, SourceLocation location = default) => new(OriginKind.Derived, location, what);

    /// <summary>A customization of a rendered resource.</summary>
    /// <param name="location">Where it was written.</param>
    public static Origin Customization(SourceLocation location) => new(OriginKind.Customization, location, "");

    /// <summary>A fragment that was merged into a rendered resource.</summary>
    /// <param name="location">The line of the fragment.</param>
    public static Origin Fragment(SourceLocation location) => new(OriginKind.Fragment, location, "");

    /// <summary>The place in the definition, with the property that was set when only its object's line is known.</summary>
    public Diagnostics.Location Place => Diagnostics.Location.Of(Location, Kind == OriginKind.Definition ? Detail : "");

    /// <summary>The origin in words: <c>default</c>, <c>definition</c>, <c>project: Version</c>.</summary>
    public override string ToString()
    {
        var kind = Kind switch
        {
            OriginKind.Definition => "definition",
            OriginKind.Project => "project",
            OriginKind.Option => "option",
            OriginKind.Derived => "derived",
            OriginKind.Customization => "customization",
            OriginKind.Fragment => "fragment",
            _ => "default",
        };
        return Detail.Length == 0 || Kind == OriginKind.Definition ? kind : $"{kind}: {Detail}";
    }
}
