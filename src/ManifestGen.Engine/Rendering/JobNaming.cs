using System.Security.Cryptography;
using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Data;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering;

/// <summary>
/// Names a Job after its component and a hash of its manifest. The API server lets a Job's Pods not be changed, so what is different must be another
/// Job; and what is the same must be the same Job, or it would be run again. The manifest is what decides, a template of the user's own included.
/// </summary>
internal static class JobNaming
{
    private const string Manifest = "job.yaml";
    private const int HashBytes = 4;

    /// <summary>Names the Jobs of a product. What is wrong with the template is reported when it is rendered for good.</summary>
    public static void Apply(ResolvedProduct product, ProductData data, TemplateSet templates, CancellationToken cancellation)
    {
        if (templates.Artifacts.FirstOrDefault(t => t.Subject == TemplateSubject.Component && t.OutputName == Manifest) is not { } template) return;
        for (var at = 0; at < product.Components.Count; at++)
        {
            var component = product.Components[at];
            if (component.Workload != WorkloadKind.Job) continue;
            var text = new TemplateRenderer(templates, cancellation).Render(template, data.ForComponent(at), new DiagnosticSink());
            if (text is not null) data.NameJob(at, ResourceNames.Job(component.Name.Value, Hash(text.Text)));
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
}
