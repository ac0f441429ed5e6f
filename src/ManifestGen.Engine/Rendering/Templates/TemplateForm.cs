namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>What a template is rendered to, which decides how values are written.</summary>
internal enum TemplateForm
{
    /// <summary>A Kubernetes manifest.</summary>
    Yaml,

    /// <summary>A Dockerfile.</summary>
    Dockerfile,

    /// <summary>A <c>.dockerignore</c> file.</summary>
    IgnoreFile,

    /// <summary>A file of MSBuild.</summary>
    MSBuild,
}
