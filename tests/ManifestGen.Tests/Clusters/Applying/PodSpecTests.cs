using System.Text;
using ManifestGen.Clusters.Applying;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Clusters.Applying;

public sealed class PodSpecTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["shop/web:1"] = "shop/web:1-0123" };

    [Theory]
    [InlineData("""kind: Deployment\nspec: {template: {spec: {containers: [{image: "shop/web:1"}]}}}""", "shop/web:1-0123")]
    [InlineData("""kind: CronJob\nspec: {jobTemplate: {spec: {template: {spec: {initContainers: [{image: "shop/web:1"}]}}}}}""", "shop/web:1-0123")]
    [InlineData("""kind: Pod\nspec: {containers: [{image: "shop/other:1"}]}""", "shop/other:1")]
    public void Images_get_the_names_that_the_cluster_knows(string manifest, string image) =>
        Assert.Contains($"\"{image}\"", Renamed(manifest), StringComparison.Ordinal);

    [Theory]
    [InlineData("kind: Page\nspec: text")]
    [InlineData("kind: Page\nspec: {template: text}")]
    [InlineData("kind: Pod\nspec: {containers: [text, {image: 5}]}")]
    public void Other_forms_of_other_kinds_stay_as_they_are(string manifest) => Assert.Equal(Document(manifest).Json.ToArray(), Encoding.UTF8.GetBytes(Renamed(manifest)));

    private static string Renamed(string manifest) => Encoding.UTF8.GetString(Assert.Single(PodSpec.Rename([Document(manifest)], Names)).Json.Span);

    private static ManifestDocument Document(string manifest) =>
        Assert.Single(ManifestDocument.Read("a.yaml", Encoding.UTF8.GetBytes($"apiVersion: v1\n{manifest.Replace("\\n", "\n", StringComparison.Ordinal)}\n"), new DiagnosticSink()));
}
