using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Explaining;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Host;

/// <summary>
/// The verb <c>explain-request</c>, which <c>manifestgen explain</c> starts and users never see: evaluates the definition as the last build did, and
/// shows every value with where it came from.
/// </summary>
internal static class ExplainVerb
{
    /// <summary>The verb's name.</summary>
    public const string Name = "explain-request";

    /// <summary>Runs it and returns the exit code.</summary>
    /// <param name="requestFile">What the build asked the host.</param>
    /// <param name="output">The form of the answer.</param>
    /// <param name="environment">The environment to explain; empty for the plain one.</param>
    public static int Run(string requestFile, string output, string environment)
    {
        using var console = ToolConsole.Standard();
        // What a definition prints is no line of ours.
        Console.SetOut(Console.Error);

        var sink = new DiagnosticSink();
        try
        {
            Explain(requestFile, output, environment, console, sink);
        }
#pragma warning disable CA1031 // The last resort: a fault of ours is one coded line, not a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            sink.Add(Fault.Internal.At(Location.None, nameof(ExplainVerb), fault.GetType().Name, fault.Message));
        }

        foreach (var found in sink.Found.Where(d => d.Severity == Severity.Error)) console.Error.WriteLine($"{PlainLine.Of(found)} {found.Help}");
        return sink.Found.Any(d => d.Descriptor == Fault.Internal) ? ExitCode.Fault : sink.HasErrors ? ExitCode.Errors : ExitCode.Clean;
    }

    private static void Explain(string requestFile, string output, string environment, ToolConsole console, DiagnosticSink sink)
    {
        var request = HostRequestReader.Read(requestFile, sink);
        if (sink.HasErrors) return;

        using var nobody = new HostOutput(Stream.Null);
        var products = Generation.Products(request, [environment], nobody, sink);
        if (sink.HasErrors) return;

        var options = request.Facts.Options with { Environment = environment };
        var facts = request.Facts with { Options = options };
        var resolved = Resolver.Resolve(products[0], facts, sink);
        if (sink.HasErrors) return;

        var changed = Changed(products[0], facts, request, sink);
        if (sink.HasErrors) return;
        if (output == SharedOptions.Json) ExplanationJson.Write(resolved, changed, console);
        else ExplanationText.Write([.. resolved.Explain(), .. changed], console);
    }

    /// <summary>What was changed after rendering, in rows like those of the model. Nothing is rendered where nothing is changed.</summary>
    private static IReadOnlyList<ExplainRow> Changed(Product? product, BuildFacts facts, HostRequest request, DiagnosticSink sink)
    {
        if (facts.Options.Fragments.Count == 0 && (product is null || product.Components.All(c => c.Customizations.Count == 0))) return [];
        var generated = Generator.Generate(product, facts, request.Severities, new TypedCustomizations(request.Timeout));
        foreach (var found in generated.Diagnostics.Where(d => d.Severity == Severity.Error)) sink.Add(found);
        return [.. generated.Changes.Select(c => new ExplainRow(c.Path, c.Value, c.Origin.ToString(), c.Origin.Place))];
    }
}
