namespace ManifestGen.Engine.Resolve;

/// <summary>Who gave a value.</summary>
public enum OriginKind
{
    /// <summary>Nobody: it is the default.</summary>
    Default,

    /// <summary>The definition, in C#.</summary>
    Definition,

    /// <summary>A project of the product.</summary>
    Project,

    /// <summary>An option of the run: an MSBuild property or the command line.</summary>
    Option,

    /// <summary>It follows from other values.</summary>
    Derived,

    /// <summary>A customization of a rendered resource, in C#.</summary>
    Customization,

    /// <summary>A fragment of YAML that was merged into a rendered resource.</summary>
    Fragment,
}
