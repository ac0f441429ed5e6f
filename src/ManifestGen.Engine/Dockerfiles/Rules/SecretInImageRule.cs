using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>No secret is given by ARG or ENV: both stay readable in the image and its history.</summary>
internal sealed class SecretInImageRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Secret = new("MG7515", Severity.Warning,
        "{0} '{1}' looks like a secret, and stays readable in the image",
        "Use RUN --mount=type=secret,id={1} while building, and a Secret reference in the definition at run time.");

    private static readonly string[] Marks = ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "API_KEY", "ACCESS_KEY", "PRIVATE_KEY", "CREDENTIAL", "CONNECTIONSTRING"];

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        foreach (var argument in dockerfile.Global) Judge(dockerfile, argument, sink);
        foreach (var stage in dockerfile.Stages)
        foreach (var instruction in stage.Instructions)
        {
            if (instruction.Keyword is "ARG" or "ENV") Judge(dockerfile, instruction, sink);
        }
    }

    private static void Judge(Dockerfile dockerfile, Instruction instruction, DiagnosticSink sink)
    {
        foreach (var name in Names(instruction))
        {
            if (Marks.Any(mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase)) && !name.EndsWith("_FILE", StringComparison.OrdinalIgnoreCase))
                sink.Add(Secret, dockerfile.At(instruction), instruction.Keyword, name);
        }
    }

    /// <summary>The names set; <c>ENV NAME value</c>, without an equals sign, sets one.</summary>
    private static IEnumerable<string> Names(Instruction instruction)
    {
        var words = instruction.Words;
        if (instruction.Keyword == "ENV" && words.Count > 0 && !words[0].Contains('=', StringComparison.Ordinal)) return [words[0]];
        return words.Select(word => word.Split('=')[0]);
    }
}
