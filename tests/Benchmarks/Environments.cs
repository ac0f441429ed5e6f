using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Generation;

namespace ManifestGen.Benchmarks;

/// <summary>A product in three environments that differ in bounds, resources and variables.</summary>
internal static class Environments
{
    private static readonly string[] Names = ["development", "staging", "production"];

    /// <summary>Generates the product for each environment and writes it in every form.</summary>
    /// <param name="components">How many components it has.</param>
    /// <returns>How many files there are.</returns>
    public static int InEveryForm(int components)
    {
        var generated = Names.Select(e => Generate(components, e)).ToList();
        var sink = new DiagnosticSink();
        var files = OutputFormats.Write(generated, Products.Facts.Options with { Formats = Enum.GetValues<OutputFormat>() }, sink).Count;
        return generated.Exists(g => g.HasErrors) || sink.HasErrors ? throw new InvalidOperationException("The product has errors.") : files;
    }

    private static GenerationResult Generate(int components, string environment)
    {
        var product = Products.Of(components);
        var isProduction = environment == "production";
        return Generator.Generate(
            product with
            {
                Components =
                [
                    .. product.Components.OfType<WebComponent>().Select(c => c with
                    {
                        Scaling = Autoscale.Between(2, isProduction ? 30 : 5).OnCpu(70.Percent()),
                        Resources = isProduction ? new(Cpu.Millicores(500), Memory.Gibibytes(1)) : null,
                        Environment = [new("Environment__Name", environment), .. isProduction ? [new EnvironmentVariable("Cdn__Host", "cdn.example.com")] : Array.Empty<EnvironmentVariable>()],
                    }),
                ],
            },
            Products.Facts with { Options = Products.Facts.Options with { Environment = environment } });
    }
}
