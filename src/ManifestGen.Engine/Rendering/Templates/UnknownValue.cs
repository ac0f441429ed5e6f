using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Stands for a name that was reported as unknown, so that the rest of the template is looked at too. Every member of it is itself.</summary>
internal sealed class UnknownValue : ScriptObject
{
    private UnknownValue()
        : base(0, autoImportStaticsFromThisType: false) => IsReadOnly = true;

    /// <summary>The one instance.</summary>
    public static UnknownValue Instance { get; } = new();

    /// <inheritdoc />
    public override bool Contains(string member) => true;

    /// <inheritdoc />
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = this;
        return true;
    }
}
