namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>A template that is rendered to a file of its own.</summary>
/// <param name="Parsed">The template.</param>
/// <param name="Form">What it is rendered to.</param>
/// <param name="OutputName">The file's name where the product has one component, such as <c>deployment.yaml</c>.</param>
/// <param name="IsForProduct">Whether it is rendered once for the product, not once for each component.</param>
internal sealed record ArtifactTemplate(ParsedTemplate Parsed, TemplateForm Form, string OutputName, bool IsForProduct)
{
    private const string Extension = ".scriban";
    private const string ProductPrefix = "product.";

    /// <summary>Whether a file of this name is a template with a file of its own.</summary>
    public static bool IsName(string name) =>
        name is "Dockerfile.scriban" or "dockerignore.scriban" or "image.targets.scriban" || name.EndsWith(".yaml.scriban", StringComparison.Ordinal) && name[0] is not ('_' or '.');

    /// <summary>What a template is rendered to, found from its name.</summary>
    public static ArtifactTemplate Of(ParsedTemplate parsed)
    {
        var name = parsed.File.Name[..^Extension.Length];
        return name switch
        {
            "Dockerfile" => new ArtifactTemplate(parsed, TemplateForm.Dockerfile, name, IsForProduct: false),
            "dockerignore" => new ArtifactTemplate(parsed, TemplateForm.IgnoreFile, "Dockerfile.dockerignore", IsForProduct: false),
            "image.targets" => new ArtifactTemplate(parsed, TemplateForm.MSBuild, name, IsForProduct: false),
            _ when name.StartsWith(ProductPrefix, StringComparison.Ordinal) => new ArtifactTemplate(parsed, TemplateForm.Yaml, name[ProductPrefix.Length..], IsForProduct: true),
            _ => new ArtifactTemplate(parsed, TemplateForm.Yaml, name, IsForProduct: false),
        };
    }
}
