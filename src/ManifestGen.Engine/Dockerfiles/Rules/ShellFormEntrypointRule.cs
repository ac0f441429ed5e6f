using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The process that serves is process 1, so that it receives SIGTERM and can drain.</summary>
internal sealed class ShellFormEntrypointRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor ShellForm = new("MG7507", Severity.Error,
        "{0} is in shell form: /bin/sh receives SIGTERM and does not pass it on, so the product is killed with its requests in flight",
        "Write it as a JSON array: {0} {1}.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final) return;
        var entrypoint = final.Last("ENTRYPOINT");
        if (entrypoint is not null) Judge(dockerfile, entrypoint, sink);
        else if (final.Last("CMD") is { } command) Judge(dockerfile, command, sink);
    }

    private static void Judge(Dockerfile dockerfile, Instruction instruction, DiagnosticSink sink)
    {
        if (instruction.Exec is not null || instruction.Arguments.StartsWith("exec ", StringComparison.Ordinal)) return;
        var words = string.Join(", ", instruction.Words.Select(word => '"' + word + '"'));
        sink.Add(ShellForm, dockerfile.At(instruction), instruction.Keyword, "[" + words + "]");
    }
}
