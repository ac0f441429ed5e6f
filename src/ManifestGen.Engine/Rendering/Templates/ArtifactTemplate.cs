namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>A template that is rendered to a file of its own.</summary>
/// <param name="Parsed">The template.</param>
/// <param name="Form">What it is rendered to.</param>
/// <param name="OutputName">The file's name where the product has one component, such as <c>deployment.yaml</c>.</param>
/// <param name="Subject">What it is rendered for.</param>
internal sealed record ArtifactTemplate(ParsedTemplate Parsed, TemplateForm Form, string OutputName, TemplateSubject Subject)
{
    private const string Extension = ".scriban";
    private const string ProductPrefix = "product.";
    private const string ExternalPrefix = "external.";

    /// <summary>Whether a file of this name is a template with a file of its own.</summary>
    public static bool IsName(string name) =>
        name is "Dockerfile.scriban" or "dockerignore.scriban" or "image.targets.scriban" || name.EndsWith(".yaml.scriban", StringComparison.Ordinal) && name[0] is not ('_' or '.');

    /// <summary>What a template is rendered to, found from its name.</summary>
    public static ArtifactTemplate Of(ParsedTemplate parsed)
    {
        var name = parsed.File.Name[..^Extension.Length];
        return name switch
        {
            "Dockerfile" => new ArtifactTemplate(parsed, TemplateForm.Dockerfile, name, TemplateSubject.Component),
            "dockerignore" => new ArtifactTemplate(parsed, TemplateForm.IgnoreFile, "Dockerfile.dockerignore", TemplateSubject.Component),
            "image.targets" => new ArtifactTemplate(parsed, TemplateForm.MSBuild, name, TemplateSubject.Component),
            _ when name.StartsWith(ProductPrefix, StringComparison.Ordinal) => new ArtifactTemplate(parsed, TemplateForm.Yaml, name[ProductPrefix.Length..], TemplateSubject.Product),
            _ when name.StartsWith(ExternalPrefix, StringComparison.Ordinal) => new ArtifactTemplate(parsed, TemplateForm.Yaml, name[ExternalPrefix.Length..], TemplateSubject.ExternalService),
            _ => new ArtifactTemplate(parsed, TemplateForm.Yaml, name, TemplateSubject.Component),
        };
    }
}
