namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Commands and arguments that cannot be handed to a process.</summary>
internal static class CommandCheck
{
    /// <summary>Reports mistakes in the command of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        var component = scope.Component;
        foreach (var text in component.Command) TextCheck.Check(scope, component, nameof(component.Command), $"Command of '{component.Name}'", text);
        foreach (var text in component.Arguments) TextCheck.Check(scope, component, nameof(component.Arguments), $"Arguments of '{component.Name}'", text);
    }
}
