namespace ManifestGen.Tests.Validation.Rules.Pods;

/// <summary>Pods as text, sound but for what is put into them.</summary>
internal static class PodText
{
    /// <summary>A Pod with one container, to both of which fields are added in flow style.</summary>
    public static string Pod(string spec = "", string container = "", string metadata = "") =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: shop{Further(metadata)}}}\nspec: {{containers: [{{name: web, image: a{Further(container)}}}]{Further(spec)}}}\n";

    /// <summary>A Deployment with such a pod for its template.</summary>
    public static string Deployment(string spec = "", string container = "", string deployment = "") =>
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\n"
        + $"spec: {{selector: {{matchLabels: {{app: shop}}}}, template: {{metadata: {{labels: {{app: shop}}}}, {Spec(spec, container)}}}{Further(deployment)}}}\n";

    /// <summary>A Job with such a pod for its template.</summary>
    public static string Job(string job, string spec = "restartPolicy: Never", string name = "shop", string container = "") =>
        $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: {name}}}\nspec: {{template: {{{Spec(spec, container)}}}{Further(job)}}}\n";

    private static string Spec(string spec, string container) => $"spec: {{containers: [{{name: web, image: a{Further(container)}}}]{Further(spec)}}}";

    private static string Further(string fields) => fields.Length == 0 ? "" : $", {fields}";
}
