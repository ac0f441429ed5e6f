namespace ManifestGen.Clusters.Pods;

/// <summary>Why a Pod does not get ready.</summary>
/// <param name="Reason">The reason in one word, as the cluster has it, such as <c>ImagePullBackOff</c>.</param>
/// <param name="Message">The reason in words; empty when the cluster gives none.</param>
/// <param name="IsFinal">Whether waiting would not mend it.</param>
public sealed record PodTrouble(string Reason, string Message, bool IsFinal)
{
    /// <summary>The reason with what is said of it, in one line.</summary>
    internal string Sentence => Message.Length == 0 ? Reason : $"{Reason}: {Message.ReplaceLineEndings(" ").TrimEnd('.')}";

    /// <summary>What to do about it.</summary>
    public string Fix => Reason switch
    {
        "ErrImageNeverPull" or "ErrImagePull" or "ImagePullBackOff" or "InvalidImageName" =>
            "Bring the image where the node finds it: 'manifestgen image load' for a cluster on this machine, 'manifestgen image push' for a registry, which private ones need imagePullSecrets for.",
        "CreateContainerConfigError" or "CreateContainerError" => "Apply the ConfigMap or Secret that the message names, or mend the container's command or user.",
        "CrashLoopBackOff" or "Error" or "OOMKilled" => "Read its last words: 'manifestgen logs --previous'. After OOMKilled, raise the memory limit.",
        "Unschedulable" => "No node has room, or fits what the Pod asks of it: lower its requests, or give the cluster more CPU and memory (minikube start --cpus 4 --memory 8g).",
        "ReplicaFailure" => "The cluster refuses the Pods: mend what the message names.",
        _ => "'kubectl describe pod' shows what it waits for.",
    };
}
