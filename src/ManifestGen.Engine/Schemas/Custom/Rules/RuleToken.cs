namespace ManifestGen.Engine.Schemas.Custom.Rules;

/// <summary>A word of an expression in CEL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text.</param>
/// <param name="At">Where it begins, counted from 0.</param>
internal readonly record struct RuleToken(RuleTokenKind Kind, string Text, int At)
{
    /// <summary>Whether it is this operator or bracket.</summary>
    public bool Is(string sign) => Kind == RuleTokenKind.Sign && Text == sign;
}
