namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>Lays a pattern out as steps, the last first, so that each step knows the one that follows.</summary>
internal sealed class PatternProgram
{
    /// <summary>How many steps a pattern may have; the longest of known schemas have some hundreds.</summary>
    private const int MostSteps = 20_000;

    private readonly List<PatternStep> _steps = [];

    private PatternProgram()
    {
    }

    /// <summary>Compiles a pattern.</summary>
    /// <returns>The steps, and the number of the first.</returns>
    /// <exception cref="NotSupportedException">It has too many steps.</exception>
    public static (PatternStep[] Steps, int First) Of(PatternNode pattern)
    {
        var program = new PatternProgram();
        var first = program.Add(pattern, PatternStep.Found);
        return ([.. program._steps], first);
    }

    private int Add(PatternNode node, int next) => node switch
    {
        PatternNode.Single single => Add(new PatternStep(single.Class, null, next, PatternStep.None)),
        PatternNode.At at => Add(new PatternStep(null, at.Place, next, PatternStep.None)),
        PatternNode.Sequence sequence => sequence.Parts.Reverse().Aggregate(next, (after, part) => Add(part, after)),
        PatternNode.Choice choice => choice.Parts.Skip(1).Aggregate(Add(choice.Parts[0], next), (other, part) => Fork(Add(part, next), other)),
        PatternNode.Repeat repeat => Repeat(repeat, next),
        _ => throw new InvalidOperationException($"{node} is no part of a pattern."),
    };

    private int Repeat(PatternNode.Repeat repeat, int next)
    {
        var after = next;
        if (repeat.Most < 0)
        {
            // The loop's own number is known before what it repeats.
            var loop = Add(default);
            _steps[loop] = new PatternStep(null, null, Add(repeat.Part, loop), next);
            after = loop;
        }

        for (var optional = repeat.Least; optional < repeat.Most; optional++) after = Fork(Add(repeat.Part, after), next);
        for (var needed = 0; needed < repeat.Least; needed++) after = Add(repeat.Part, after);
        return after;
    }

    private int Fork(int next, int other) => Add(new PatternStep(null, null, next, other));

    private int Add(PatternStep step)
    {
        if (_steps.Count >= MostSteps) throw new NotSupportedException("expression too large");
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
