using System.Text;
using ManifestGen.Rehearsal.HttpFiles;
using ManifestGen.Rehearsal.Processes;

namespace ManifestGen.Rehearsal.Load;

/// <summary>Says whether an answer is the right one.</summary>
internal static class AnswerJudge
{
    /// <summary>Why an answer is wrong; empty when it is right.</summary>
    /// <param name="step">The request.</param>
    /// <param name="known">The status that a single Pod gave; null before it was asked.</param>
    /// <param name="answer">The answer.</param>
    public static string Fault(HttpStep step, int? known, HttpAnswer answer)
    {
        var expected = step.ExpectedStatus ?? known;
        if (expected is { } status ? answer.Status != status : answer.Status is < 200 or >= 400)
            return $"status {answer.Status}{(expected is { } wanted ? $" instead of {wanted}" : "")}";
        if (answer.GrpcStatus is { } code && code != "0") return $"gRPC status {code}";
        if (step.Target == GrpcHealth.Path && !GrpcHealth.IsServing(answer.Body.Span)) return "gRPC health other than SERVING";
        return step.ExpectedText.Length > 0 && !Encoding.UTF8.GetString(answer.Body.Span).Contains(step.ExpectedText, StringComparison.Ordinal)
            ? $"the answer does not hold '{step.ExpectedText}'"
            : "";
    }
}
