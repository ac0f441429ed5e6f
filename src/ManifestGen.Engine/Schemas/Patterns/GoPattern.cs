using System.Text;

namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>
/// A regular expression as the API server takes it: Go's syntax and meaning. All ways through the pattern are followed side by side, a character at a
/// time, so that the time is bounded by the product of both lengths whatever the pattern is.
/// </summary>
internal sealed class GoPattern
{
    /// <summary>How many steps the judging of one text may take.</summary>
    private const long MostWork = 5_000_000;

    private readonly PatternStep[] _steps = [];
    private readonly int _first;

    /// <summary>Takes a pattern.</summary>
    public GoPattern(string text)
    {
        Text = text;
        try
        {
            (_steps, _first) = PatternProgram.Of(new PatternReader(text).Read());
            IsJudged = true;
        }
        catch (FormatException reason)
        {
            Problem = $"error parsing regexp: {reason.Message}";
        }
        catch (NotSupportedException)
        {
            // Right perhaps, and not judged.
        }
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>What is wrong with the pattern, in Go's words; null when nothing is.</summary>
    public string? Problem { get; }

    /// <summary>Whether texts can be judged by it.</summary>
    public bool IsJudged { get; }

    /// <summary>Whether the pattern is found in a text.</summary>
    public PatternVerdict Judge(string text) => IsJudged ? new Run(this, text).Judge() : PatternVerdict.Unknown;

    /// <summary>One text on its way through the steps.</summary>
    private sealed class Run(GoPattern pattern, string text)
    {
        private readonly Stack<int> _open = new();
        private readonly int[] _seenAt = new int[pattern._steps.Length];
        private List<int> _waiting = [];
        private List<int> _next = [];
        private long _work;
        private int _position;
        private bool _found;

        public PatternVerdict Judge()
        {
            Rune? before = null;
            var rest = text.AsSpan();
            while (true)
            {
                Rune? after = null;
                var length = 0;
                if (!rest.IsEmpty)
                {
                    Rune.DecodeFromUtf16(rest, out var rune, out length);
                    after = rune;
                }

                _position++;
                // A pattern may be found from any place on.
                Follow(pattern._first, before, after, _waiting);
                foreach (var step in _next) Follow(step, before, after, _waiting);
                if (_found) return PatternVerdict.Matches;
                if (_work > MostWork) return PatternVerdict.Unknown;
                if (after is not { } character) return PatternVerdict.Differs;
                _next.Clear();
                _work += _waiting.Count;
                foreach (var step in _waiting)
                {
                    if (pattern._steps[step].Class?.Has(character) == true) _next.Add(pattern._steps[step].Next);
                }

                _waiting.Clear();
                before = after;
                rest = rest[length..];
            }
        }

        /// <summary>Goes from a step to all those that wait for a character.</summary>
        private void Follow(int first, Rune? before, Rune? after, List<int> waiting)
        {
            _open.Push(first);
            while (_open.TryPop(out var at))
            {
                if (at == PatternStep.Found) _found = true;
                if (at < 0 || _seenAt[at] == _position) continue;
                _seenAt[at] = _position;
                _work++;
                var step = pattern._steps[at];
                if (step.Class is not null)
                {
                    waiting.Add(at);
                    continue;
                }

                if (step.Place is { } place && !Is(place, before, after)) continue;
                _open.Push(step.Next);
                _open.Push(step.Other);
            }
        }

        private static bool Is(PatternPlace place, Rune? before, Rune? after) => place switch
        {
            PatternPlace.TextStart => before is null,
            PatternPlace.TextEnd => after is null,
            PatternPlace.LineStart => before is null or { Value: '\n' },
            PatternPlace.LineEnd => after is null or { Value: '\n' },
            PatternPlace.WordEdge => IsWord(before) != IsWord(after),
            _ => IsWord(before) == IsWord(after),
        };

        private static bool IsWord(Rune? rune) => rune is { IsAscii: true, Value: var value } && (char.IsAsciiLetterOrDigit((char)value) || value == '_');
    }
}
