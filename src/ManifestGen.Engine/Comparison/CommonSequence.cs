namespace ManifestGen.Engine.Comparison;

/// <summary>The longest run of items that two lists have in the same order, with others between.</summary>
internal static class CommonSequence
{
    /// <summary>Finds it. What begins and ends alike is not searched.</summary>
    /// <param name="leftCount">How many items the one list has.</param>
    /// <param name="rightCount">How many items the other list has.</param>
    /// <param name="isSame">Whether the items at two places are the same.</param>
    /// <returns>Pairs of places, in ascending order.</returns>
    public static List<(int Left, int Right)> Of(int leftCount, int rightCount, Func<int, int, bool> isSame)
    {
        var shorter = Math.Min(leftCount, rightCount);
        var head = 0;
        while (head < shorter && isSame(head, head)) head++;
        var tail = 0;
        while (tail < shorter - head && isSame(leftCount - 1 - tail, rightCount - 1 - tail)) tail++;

        var pairs = new List<(int, int)>();
        for (var at = 0; at < head; at++) pairs.Add((at, at));
        Search(head, leftCount - tail, rightCount - tail, isSame, pairs);
        for (var at = tail; at > 0; at--) pairs.Add((leftCount - at, rightCount - at));
        return pairs;
    }

    private static void Search(int begin, int leftEnd, int rightEnd, Func<int, int, bool> isSame, List<(int, int)> pairs)
    {
        // How long the run is that can still follow from a pair of places on.
        var length = new int[leftEnd - begin + 1][];
        for (var row = 0; row < length.Length; row++) length[row] = new int[rightEnd - begin + 1];
        for (var left = leftEnd - 1; left >= begin; left--)
        {
            for (var right = rightEnd - 1; right >= begin; right--)
            {
                var (row, column) = (left - begin, right - begin);
                length[row][column] = isSame(left, right) ? length[row + 1][column + 1] + 1 : Math.Max(length[row + 1][column], length[row][column + 1]);
            }
        }

        for (int left = begin, right = begin; left < leftEnd && right < rightEnd;)
        {
            if (isSame(left, right)) pairs.Add((left++, right++));
            else if (length[left - begin + 1][right - begin] >= length[left - begin][right - begin + 1]) left++;
            else right++;
        }
    }
}
